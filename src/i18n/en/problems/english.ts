import type { ProblemSentence, Say } from '../../problem-sentence.ts';
import type { problemsEnglish as zh } from '../../zh-CN/problems/english.ts';

const names = (say: Say): string =>
  `${say('names')}${say('more') === '' ? '' : `, and ${say('more')} more`}`;

/** What English pages lack. */
export const problemsEnglish: Record<keyof typeof zh, ProblemSentence> = {
  'english-names': (say) => ({
    message: `There is no English name, so English pages show the Chinese one: ${names(say)}.`,
    fix: 'Fill in the column 英文名称 (name_en) of this table; where there is none, add it at the end.',
  }),
  'english-part': (say) => ({
    message: `No English name is written in ${say('key')}, so English pages show the Chinese one: ${names(say)}.`,
    fix: 'Write name_en behind the name.',
  }),
  'english-title': (say) => ({
    message: `There is no ${say('key')}, so English pages show “${say('names')}”.`,
    fix: `Write ${say('key')}.`,
  }),
  'english-others': (say) => ({
    message: `English pages show names that have no English: ${names(say)}.`,
    fix: 'Give it in names-en of site.yaml, such as 市统计局: City Statistics Bureau.',
  }),
  'english-units': (say) => ({
    message: `These units of measure have no English: ${names(say)}.`,
    fix: 'Give it in names-en of site.yaml, such as 万户: ten thousand households.',
  }),
};
