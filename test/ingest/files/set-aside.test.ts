import { expect, test } from 'vitest';
import { isSetAside } from '../../../src/ingest/files/set-aside.ts';

test.each([
  ['底稿.xlsx', '底稿', true],
  ['底稿-一.xlsx', '底稿*', true],
  ['统计局底稿.xlsx', '*底稿', true],
  ['统计局底稿二.xlsx', '*底稿', false],
  ['a-b-c.csv', 'a*b*c', true],
  ['a-c-b.csv', 'a*b*c', false],
  ['ab.csv', 'ab*b', false],
  ['a.csv', '*', true],
  ['a(1).csv', 'a(1)', true],
  ['aXcsv', 'a.csv', false],
])('%s and the pattern %s: %s', (name, pattern, is) => {
  expect(isSetAside(name, [pattern])).toBe(is);
});

test('a pattern of many stars asks each letter once', () => {
  // Tried one by one, the ways to place 40 letters among 200 are more than a machine can count.
  expect(isSetAside(`${'a'.repeat(200)}!.csv`, [`${'*a'.repeat(40)}*b`])).toBe(false);
});
