import { expect, test } from 'vitest';
import {
  parseNamedNumbers,
  parseNumbers,
  parseTiers,
} from '../../../src/ingest/cells/parse-named.ts';

test('named numbers keep their order, in either width', () => {
  const list = [
    { name: 'q2', value: 25 },
    { name: 'q1', value: 15 },
  ];
  expect(parseNamedNumbers('q2=25;q1=15')).toEqual(list);
  expect(parseNamedNumbers(' q2 ＝ ２５； q1=15% ')).toEqual(list);
});

test('a tier without a number is no valid vote', () => {
  expect(parseTiers('优秀=100;弃权=')).toEqual([
    { name: '优秀', score: 100 },
    { name: '弃权', score: null },
  ]);
});

test.each([
  ['q1', 'no number'],
  ['q1=', 'no number'],
  ['=5', 'no name'],
  ['q1=5;q1=6', 'a name twice'],
  ['q1=5=6', 'two numbers'],
  ['q1=five', 'a word'],
  ['', 'nothing'],
])('“%s” is no list of named numbers (%s)', (text) => {
  expect(parseNamedNumbers(text)).toBeUndefined();
});

test('numbers in a list', () => {
  expect(parseNumbers('1;0.8；0.6')).toEqual([1, 0.8, 0.6]);
  expect(parseNumbers('1;x')).toBeUndefined();
});
