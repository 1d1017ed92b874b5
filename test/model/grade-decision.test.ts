import { expect, test } from 'vitest';
import { decidedGrade } from '../../src/model/grade-decision.ts';
import type { UnitScore } from '../../src/model/scores.ts';

const decided = (decisions: UnitScore['decisions']) => decidedGrade({ decisions } as UnitScore);

test('the latest decision on a grade counts, in whatever order the rows stand', () => {
  const early = { grade: '优秀', date: '2025-01-01' };
  const late = { grade: '合格', date: '2025-03-01' };
  expect(decided([late, early])).toBe('合格');
  expect(decided([early, late])).toBe('合格');
});

test('a decision on something else than the grade leaves it as it was', () => {
  expect(
    decided([
      { grade: '优秀', date: '2025-01-01' },
      { reason: '暂缓公布', date: '2025-03-01' },
    ]),
  ).toBe('优秀');
  expect(decided([{ reason: '暂缓公布' }])).toBeUndefined();
});
