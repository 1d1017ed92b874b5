import type { ProblemSentence, Say } from '../../problem-sentence.ts';
import type { problemsYaml as zh } from '../../zh-CN/problems/yaml.ts';

const line = (say: Say): string => (say('line') ? `Line ${say('line')}: ` : '');
const key = (say: Say): string => `“${say('path')}”`;
const maybe = (say: Say): string => (say('near') ? `Did you mean ${say('near')}? ` : '');
const known = (say: Say): string => (say('known') ? ` Known are: ${say('known')}.` : '');
const near = (say: Say, otherwise: string): string =>
  say('near') ? `Did you mean ${say('near')}? Write that instead.` : `${otherwise}${known(say)}`;

const EXPECTED: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list such as [a, b]',
  object: 'keys with values',
  record: 'keys with values',
};
const expected = (say: Say): string =>
  say('expected')
    .split(', ')
    .map((name) => EXPECTED[name] ?? name)
    .join(' or ');

export const problemsYaml: Record<keyof typeof zh, ProblemSentence> = {
  'yaml-syntax': (say) => ({
    message: `Near line ${say('line')} the file is not written as YAML must be.`,
    fix: 'Check this line and the one before: “key: value” with a space behind the colon, lines of one level aligned, brackets and quotes in pairs.',
  }),
  'yaml-wide-sign': (say) => ({
    message: `Near line ${say('line')} the file is not written as YAML must be; there is a Chinese “${say('sign')}” in it.`,
    fix: 'Use ASCII colons, commas, brackets and quotes, with a space behind colons and commas.',
  }),
  'yaml-tab': (say) => ({
    message: `Line ${say('line')} begins with a tab.`,
    fix: 'Replace tabs at the beginning of lines by spaces, lines of one level aligned.',
  }),
  'yaml-duplicate-key': (say) => ({
    message: `The key in line ${say('line')} stands there twice: “${say('written')}”.`,
    fix: 'Keep one of the two.',
  }),
  'yaml-colon': (say) => ({
    message: `Near line ${say('line')} the file does not read “key: value”.`,
    fix: 'Check the colon: an ASCII one, with a space behind it.',
  }),
  'yaml-unclosed': (say) => ({
    message: `Brackets or quotes near line ${say('line')} are not in pairs.`,
    fix: 'Add the bracket, quote or comma that is missing.',
  }),
  'yaml-alias': (say) => ({
    message: `References (& and *) from line ${say('line')} on lead nowhere, or multiply beyond measure.`,
    fix: 'Do without references; write the content itself.',
  }),
  'yaml-tag': (say) => ({
    message: `Line ${say('line')} has a mark that begins with “!”, which means nothing here: “${say('written')}”.`,
    fix: 'Delete the mark and keep what follows it; put a text that begins with an exclamation mark in quotation marks.',
  }),
  'yaml-several': (say) => ({
    message: `“---” in line ${say('line')} divides the file, which must be one document.`,
    fix: 'Remove the line “---”, or join the parts.',
  }),
  'yaml-deep': (say) => ({
    message: `Line ${say('line')} has too many brackets or levels.`,
    fix: 'Check that brackets are in pairs and lines are indented rightly.',
  }),
  'words-no-text': (say) => ({
    message: `${line(say)}“${say('key')}” needs a sentence.`,
    fix: 'Write a text; put it in quotes where it holds a colon or a hash.',
  }),
  'words-lost-place': (say) => ({
    message: `${line(say)}the sentence “${say('key')}” lacks ${say('places')}.`,
    fix: 'What stands in braces is filled in from the data: each must be there, in any place.',
  }),
  'words-strange-place': (say) => ({
    message: `${line(say)}the sentence “${say('key')}” has nothing for ${say('places')}.`,
    fix: say('known')
      ? `It has only: ${say('known')}.`
      : 'Nothing is filled in here; remove the braces.',
  }),
  'unknown-key': (say) => ({
    message: `${line(say)}there is no key “${say('key')}”.`,
    fix: near(say, 'Remove it, or write a known key.'),
  }),
  'key-missing': (say) => ({
    message: `${line(say)}${key(say)} is missing.`,
    fix: `Add “${say('key')}: …”.`,
  }),
  'key-wrong-type': (say) => ({
    message: `${line(say)}${key(say)} must be ${expected(say)}, but is “${say('found')}”.`,
    fix: `Write ${expected(say)}.`,
  }),
  'key-not-a-choice': (say) => ({
    message: `${line(say)}${key(say)} is “${say('found')}”, which is none of its choices.`,
    fix: `${maybe(say)}The choices are: ${say('choices')}.`,
  }),
  'key-empty': (say) => ({
    message: `${line(say)}${key(say)} is empty.`,
    fix: 'Fill it in, or remove it.',
  }),
  'key-at-least': (say) => ({
    message: `${line(say)}${key(say)} is “${say('found')}”; it must not be less than ${say('limit')}.`,
    fix: `Write a number of at least ${say('limit')}.`,
  }),
  'key-above': (say) => ({
    message: `${line(say)}${key(say)} is “${say('found')}”; it must be more than ${say('limit')}.`,
    fix: `Write a number above ${say('limit')}.`,
  }),
  'key-at-most': (say) => ({
    message: `${line(say)}${key(say)} is “${say('found')}”; it must not be more than ${say('limit')}.`,
    fix: `Write a number of at most ${say('limit')}.`,
  }),
  'key-not-a-day': (say) => ({
    message: `${line(say)}${key(say)} is “${say('found')}”; it must be a day of the calendar.`,
    fix: 'Write it like 2024-11-10.',
  }),
  'key-not-whole': (say) => ({
    message: `${line(say)}${key(say)} is “${say('found')}”; it must be a whole number.`,
    fix: 'Write a whole number.',
  }),
  'year-of-folder': (say) => ({
    message: `${line(say)}the year is “${say('found')}”, but the file lies in the folder of “${say('folder')}”.`,
    fix: `Write year: ${say('folder')}, or move the folder to the year that is meant.`,
  }),
  'scheme-duplicate': (say) => ({
    message: `${line(say)}“${say('id')}” is used twice in ${key(say)}.`,
    fix: 'Give one of the two another id or name.',
  }),
  'scheme-unknown-category': (say) => ({
    message: `${line(say)}${key(say)} is “${say('id')}”, which is the id of no category.`,
    fix: near(say, 'Write an id of categories.'),
  }),
  'scheme-unknown-grade': (say) => ({
    message: `${line(say)}${key(say)} is “${say('name')}”, which is no grade of the scheme.`,
    fix: near(say, 'Write a name of grades.'),
  }),
  'veto-needs': (say) => ({
    message: `${line(say)}the veto item “${say('name')}” has the effect ${say('effect')} and needs “${say('key')}”.`,
    fix: `Add “${say('key')}: …”: cap-grade needs grade (the highest possible), drop-grade by (how many), zero-category category (which one).`,
  }),
  'veto-idle': (say) => ({
    message: `${line(say)}“${say('key')}” has no effect for the veto item “${say('name')}”, whose effect is ${say('effect')}.`,
    fix: `Remove “${say('key')}”, or change effect.`,
  }),
  'veto-without-grades': (say) => ({
    message: `${line(say)}the veto item “${say('name')}” has the effect ${say('effect')}, but the scheme has no grades.`,
    fix: 'Add grades, or choose another effect.',
  }),
  'last-grade-limited': (say) => ({
    message: `${line(say)}the last grade “${say('name')}” has a line, quota or count, so that units may be left without a grade.`,
    fix: 'Remove min, quota and count of the last grade, or add another one behind it.',
  }),
  'grade-without-limit': (say) => ({
    message: `${line(say)}the grade “${say('name')}” has neither a line nor a quota, so that no unit is left for those behind it.`,
    fix: 'Give it a min, a quota or a count, or put it last.',
  }),
  'grade-lines-order': (say) => ({
    message: `${line(say)}the line ${say('min')} of the grade “${say('name')}” is above that of “${say('better')}” before it, ${say('limit')}.`,
    fix: 'Check the lines: grades stand from the best down, and so do their lines.',
  }),
  'clamp-and-plain': (say) => ({
    message: `${line(say)}“${say('key')}” stands both in clamp and beside it.`,
    fix: 'Keep one of the two.',
  }),
};
