import { expect, test } from 'vitest';
import { assessmentsToCompare } from '../../../src/cli/compare/compared-assessments.ts';

const [A, B, C, OLD] = ['2024/a', '2024/b', '2024/c', '2023/a'] as const;
const NOTHING = { onlyBefore: [], onlyAfter: [] };

test.each([
  ['the same on both sides', { ids: [A, B] }, { ids: [A, B] }, [A, B], NOTHING],
  [
    'what one side alone has is named',
    { ids: [A, B] },
    { ids: [A, C] },
    [A],
    { onlyBefore: [B], onlyAfter: [C] },
  ],
  [
    'a sealed version speaks of its own year alone',
    { ids: [A, B], year: 2024 },
    { ids: [A, OLD] },
    [A],
    { onlyBefore: [B], onlyAfter: [] },
  ],
  ['the one that was named', { ids: [A, B] }, { ids: [A, C], only: A }, [A], NOTHING],
  [
    'sealed versions of two years',
    { ids: [A], year: 2024 },
    { ids: [OLD], year: 2023 },
    [],
    NOTHING,
  ],
] as const)('%s', (_reason, before, after, same, others) => {
  expect(assessmentsToCompare(before, after)).toEqual({
    pairs: same.map((id) => [id, id]),
    ...others,
  });
});

test('two that were named are compared whatever their years', () => {
  const before = { ids: [A, OLD], only: OLD };
  expect(assessmentsToCompare(before, { ids: [A], only: A }).pairs).toEqual([[OLD, A]]);
});
