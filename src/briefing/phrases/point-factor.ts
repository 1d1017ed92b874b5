import type { Indicator } from '../../model/dataset.ts';
import type { CategoryScore, UnitScore } from '../../model/scores.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';

/** The unit's difficulty coefficient as far as it multiplies the points of an indicator, else 1. */
export function difficultyOf(
  { scheme }: AssessmentFacts,
  unit: UnitScore,
  indicator: Indicator,
): number {
  const { difficulty: on } = scheme;
  const applies = on === 'total' || branchesOf(unit, indicator).some(({ id }) => id === on);
  return applies ? unit.difficulty : 1;
}

/** That lost points are told without the coefficient, where that of any of them is not 1. */
export function plainLossNote(
  facts: AssessmentFacts,
  losses: readonly { unit: UnitScore; indicator: Indicator }[],
): string {
  const isPlain = losses.some(({ unit, indicator }) => difficultyOf(facts, unit, indicator) !== 1);
  return isPlain ? facts.words.briefing.lostPlain : '';
}

/** The category of an indicator and all that hold it. */
function branchesOf({ categories }: UnitScore, { category }: Indicator): CategoryScore[] {
  const branches: CategoryScore[] = [];
  let id = category;
  while (id !== undefined) {
    const found = categories.find((one) => one.id === id);
    if (found) branches.push(found);
    id = found?.parent;
  }
  return branches;
}
