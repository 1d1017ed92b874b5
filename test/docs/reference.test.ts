import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { columnWords, tableWords } from '../../schema/column-words.ts';
import { ownWordsText } from '../../schema/own-words.ts';
import { inLanguage, referenceText } from '../../schema/reference.ts';
import { RULES } from '../../src/model/rules.ts';
import { SETTING_RULES } from '../../src/model/settings.ts';
import { TABLES } from '../../src/model/tables.ts';

const committed = (path: string): string =>
  readFileSync(new URL(`../../docs/${path}`, import.meta.url), 'utf8');

test.each([
  ['zh-CN', 'zh-CN/参考.md'],
  ['en', 'en/reference.md'],
] as const)(
  'the committed reference in %s is current (npm run schema writes it)',
  (language, path) => {
    expect(committed(path)).toBe(referenceText(language));
  },
);

test.each([
  ['zh-CN', 'zh-CN/用语.md'],
  ['en', 'en/words.md'],
] as const)('the committed list of sentences in %s is current', (language, path) => {
  expect(committed(path)).toBe(ownWordsText(language));
});

test('every table, column, rule and setting stands in it', () => {
  const text = committed('zh-CN/参考.md');
  for (const { name, zh, columns } of TABLES) {
    expect(text).toContain(`### ${zh}（${name}）`);
    for (const { key } of columns) expect(text).toContain(`| ${key} |`);
  }
  for (const rule of RULES) expect(text).toContain(`| ${rule} |`);
  for (const setting of Object.keys(SETTING_RULES)) expect(text).toContain(`| ${setting} |`);
});

test('every table and column has Chinese words', () => {
  const settings = new Set(Object.keys(SETTING_RULES));
  const bare = TABLES.flatMap(({ name, columns }) => [
    ...(tableWords[name] === undefined ? [name] : []),
    ...columns
      .filter(({ key }) => !settings.has(key) && columnWords(name, key) === undefined)
      .map(({ key }) => `${name}.${key}`),
  ]);
  expect(bare).toEqual([]);
});

test('a description in two languages is cut between them', () => {
  const both = '每一步加减的分值。 Marks for each step.';
  expect(inLanguage(both, 'zh-CN')).toBe('每一步加减的分值。');
  expect(inLanguage(both, 'en')).toBe('Marks for each step.');
  expect(inLanguage('Factor on the total.', 'en')).toBe('Factor on the total.');
});
