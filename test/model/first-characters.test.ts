import { expect, test } from 'vitest';
import { firstCharacters } from '../../src/model/first-characters.ts';

test.each([
  ['shorter than that', '青岚区', 5, '青岚区'],
  ['longer', '青岚区', 2, '青岚'],
  ['a rare character at the end is whole', 'aa𠀀b', 3, 'aa𠀀'],
  ['rare characters count once', '𠀀𠀁𠀂', 2, '𠀀𠀁'],
  ['none', '', 2, ''],
])('%s', (_reason, text, count, expected) => {
  expect(firstCharacters(text, count)).toBe(expected);
});
