import { expect, test } from 'vitest';
import { isPossible } from '../../src/model/possible-figure.ts';

test.each([
  ['fewer accidents than none', 'level', 3, -19, false],
  ['none at all', 'level', 3, 0, true],
  ['a level whose measure is not given', undefined, 3, -1, false],
  ['a balance that is negative already', 'level', -5, -2, true],
  ['a growth rate', 'growth', 3, -1, true],
  ['a figure that no re-scoring finds', 'level', 3, null, false],
] as const)('%s', (_why, measure, from, x, possible) => {
  const by = { indicator: 'xinfang', from, x };
  expect(isPossible(measure === undefined ? {} : { measure }, by)).toBe(possible);
});
