import { expect, test } from 'vitest';
import { parseList, parseSwitch } from '../../../src/ingest/cells/parse-cell-words.ts';

test.each([
  ['是', true],
  ['否', false],
  ['TRUE', true],
  ['false', false],
  ['Ｙｅｓ', true],
  ['　否 ', false],
  ['也许', undefined],
  ['', undefined],
])('the switch “%s” is %s', (text, value) => {
  expect(parseSwitch(text)).toBe(value);
});

test.each([
  ['a;b', ['a', 'b']],
  ['甲；乙、丙，丁', ['甲', '乙', '丙', '丁']],
  [' 甲 ;; 乙\n丙 ', ['甲', '乙', '丙']],
  ['', []],
])('the list “%s”', (text, list) => {
  expect(parseList(text)).toEqual(list);
});
