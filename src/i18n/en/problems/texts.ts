import type { ProblemSentence, Say } from '../../problem-sentence.ts';
import type { problemsTexts as zh } from '../../zh-CN/problems/texts.ts';

const line = (say: Say): string => (say('line') ? `Line ${say('line')}: ` : '');

/** What is wrong with a text whatever it says. */
export const problemsTexts: Record<keyof typeof zh, ProblemSentence> = {
  'name-too-long': (say) => ({
    message: `${line(say)}a name has ${say('count')} characters; it may have ${say('limit')} at most.`,
    fix: 'Give it a short name and put explanations into a note.',
  }),
  'text-too-long': (say) => ({
    message: `${line(say)}this text has ${say('count')} characters; it may have ${say('limit')} at most.`,
    fix: 'Shorten it, or write it as a text of its own in the content folder.',
  }),
  'control-character': (say) => ({
    message: `${line(say)}there is an invisible control character (${say('character')}) in this text, which no page and no table can show.`,
    fix: 'Delete it: type the text anew, or paste it as plain text.',
  }),
  'control-character-in-path': (say) => ({
    message: `There is an invisible control character (${say('character')}) in the name of this file, folder or sheet, so that it looks like another name.`,
    fix: 'Rename it: delete the name, and type it anew.',
  }),
  'key-reserved': (say) => ({
    message: `${line(say)}“__proto__” cannot be used as a name here.`,
    fix: 'Choose another name.',
  }),
};
