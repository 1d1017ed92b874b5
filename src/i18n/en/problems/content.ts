import type { ProblemSentence, Say } from '../../problem-sentence.ts';
import type { problemsContent as chinese } from '../../zh-CN/problems/content.ts';

const at = (say: Say): string => `Line ${say('line')}, column ${say('column')}: `;
const near = (say: Say, otherwise: string): string =>
  say('near') ? `Did you mean ${say('near')}?` : otherwise;
const known = (say: Say): string => (say('known') ? `Known are ${say('known')}.` : '');

const PICTURE_REASONS: Readonly<Record<string, string>> = {
  elsewhere: 'it does not lie in the folder of the text',
  missing: 'there is no such file',
  large: 'it is larger than 2 MB',
  kind: 'it is neither PNG nor JPEG',
};

/** What is wrong with texts (MDX). */
export const problemsContent: Record<keyof typeof chinese, ProblemSentence> = {
  'content-extension': () => ({
    message: 'The name of the text does not end in .mdx, in small letters.',
    fix: 'Rename the file, with .mdx in small letters at its end.',
  }),
  'content-no-head': () => ({
    message: 'The text does not begin with its kind and assessment between two lines of ---.',
    fix: 'Begin with the lines ---, kind: circular, assessment: 2024/departments, ---.',
  }),
  'content-syntax': (say) => ({
    message: `${at(say)}this is not MDX: ${say('reason')}.`,
    fix: 'Close every angle bracket and brace; write a plain < or { in another way.',
  }),
  'content-component': (say) => ({
    message: `${at(say)}there is no component “${say('found')}”.`,
    fix: near(say, known(say)),
  }),
  'content-attribute': (say) => ({
    message: `${at(say)}${say('name')} has no “${say('found')}”.`,
    fix: near(say, known(say)),
  }),
  'content-attribute-missing': (say) => ({
    message: `${at(say)}${say('found')} lacks “${say('key')}”.`,
    fix: `Write <${say('found')} ${say('key')}="…" />.`,
  }),
  'content-unit': (say) => ({
    message: `${at(say)}${say('assessment')} has no unit “${say('found')}”.`,
    fix: near(say, 'Write a code, name, short name or alias of the table of units.'),
  }),
  'content-unit-missing': (say) => ({
    message: `${at(say)}“${say('found')}” is of one unit, and none is named.`,
    fix: 'Add a line such as unit: finance to the head of the text.',
  }),
  'content-unit-idle': (say) => ({
    message: `${at(say)}“${say('found')}” is of all units; it takes no unit.`,
    fix: 'Leave out the line unit.',
  }),
  'content-indicator': (say) => ({
    message: `${at(say)}${say('assessment')} has no indicator “${say('found')}”.`,
    fix: near(say, 'Write a code or name of the table of indicators.'),
  }),
  'content-group': (say) => ({
    message: `${at(say)}${say('assessment')} has no group “${say('found')}”.`,
    fix: near(say, 'Write an id or name of the groups in scheme.yaml.'),
  }),
  'content-assessment': (say) => ({
    message: `${at(say)}there is no assessment “${say('found')}”.`,
    fix: known(say),
  }),
  'content-number': (say) => ({
    message: `${at(say)}“${say('key')}” takes a whole number above 0, not “${say('found')}”.`,
    fix: `Write ${say('key')}="3".`,
  }),
  'content-choice': (say) => ({
    message: `${at(say)}“${say('key')}” cannot be “${say('found')}”.`,
    fix: near(say, known(say)),
  }),
  'content-expression': (say) => ({
    message: `${at(say)}a text holds no expressions in braces: ${say('found')}.`,
    fix: 'Write attributes as quoted text, unit="qinglan"; for numbers there is <Value … />.',
  }),
  'content-import': (say) => ({
    message: `${at(say)}a text holds no import or export.`,
    fix: 'Leave the line out; components need not be imported.',
  }),
  'content-not-allowed': (say) => ({
    message: `${at(say)}a text cannot hold “${say('found')}”.`,
    fix: 'Use headings ##, ###, ####, paragraphs, lists, quotations, bold, links, footnotes, tables, pictures or our components; the title stands in the head.',
  }),
  'content-raw-mark': (say) => ({
    message: `${at(say)}“${say('found')}” has no effect and would be printed as it is.`,
    fix: 'Close each mark, leave a space after ##, move brackets and quotation marks outside of **, give a table its second row | --- |.',
  }),
  'content-address': (say) => ({
    message: `${at(say)}the address of a link cannot be used: ${say('found')}.`,
    fix: 'Let the address begin with https://, http:// or mailto:, or write the words without a link.',
  }),
  'content-picture': (say) => ({
    message: `${at(say)}the picture “${say('found')}” cannot be used: ${PICTURE_REASONS[String(say('reason'))] ?? ''}.`,
    fix: 'Save it as PNG or JPEG of at most 2 MB beside the text, and write its file name.',
  }),
  'content-picture-words': (say) => ({
    message: `${at(say)}the picture “${say('found')}” has no caption.`,
    fix: 'Write the caption between the brackets: ![Scores of the towns](scores.png).',
  }),
  'content-heading-empty': (say) => ({
    message: `${at(say)}a heading has no words.`,
    fix: 'Write the heading, or leave the line out.',
  }),
  'content-number-twice': (say) => ({
    message: `${at(say)}the heading has its number twice: ${say('found')}.`,
    fix: 'Leave one number; without any, headings are numbered by themselves.',
  }),
  'content-title-break': (say) => ({
    message: `${at(say)}the lines “${say('found')}” do not make up the title “${say('title')}”.`,
    fix: 'Let the lines of title-break make up the title, or give title-break alone.',
  }),
  'content-date': (say) => ({
    message: `${at(say)}there is no day “${say('found')}”.`,
    fix: 'Check the date, and write it as 2025-01-24.',
  }),
  'content-not-empty': (say) => ({
    message: `${at(say)}${say('found')} holds nothing.`,
    fix: `Write <${say('found')} … />.`,
  }),
  'content-not-inline': (say) => ({
    message: `${at(say)}${say('found')} cannot stand in running text.`,
    fix: 'Put it on a line of its own, with blank lines around.',
  }),
  'content-table': (say) => ({
    message: `${at(say)}the first row of a table is its head, and all rows have as many cells.`,
    fix: 'Count the cells of each row.',
  }),
  'content-twice': (say) => ({
    message: `${at(say)}there is a text for “${say('found')}” already: ${say('file')}.`,
    fix: 'Keep one of them, or make one kind: article.',
  }),
  'content-agenda': (say) => ({
    message: `${at(say)}the agenda’s “${say('found')}” does not exist in this assessment.`,
    fix: near(say, known(say)),
  }),
  'content-no-built-in': (say) => ({
    message: `${at(say)}this kind has no built-in text for ${say('found')}.`,
    fix: 'Leave it out; RankingTable, Value and the others work here too.',
  }),
  'content-section': (say) => ({
    message: `${at(say)}this kind of document has no section “${say('found')}”.`,
    fix: near(say, known(say)),
  }),
  'content-hidden': (say) => ({
    message: `${at(say)}this text is for the public edition and names “${say('found')}”, which is not published.`,
    fix: 'Write this otherwise; a text that is not to be public has no “public: true” at its head.',
  }),
};
