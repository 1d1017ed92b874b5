import type { IndicatorScore, UnitScore } from '../../model/scores.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import { yearOnYear } from './figure-words.ts';
import { isReached } from './target-words.ts';

/** Whether a rate of change goes the wrong way, whoever else fell farther. */
function isSetback({ indicator, ...one }: IndicatorScore): boolean {
  const { measure, direction } = indicator;
  if (one.kind !== 'scored' || typeof one.value !== 'number') return false;
  if (measure !== 'growth' && measure !== 'reduction') return false;
  return direction === 'reverse' ? one.value > 0 : direction === 'positive' && one.value < 0;
}

/** Whether nobody is praised for a figure: it goes the wrong way, or missed its target. */
export const isNoPraise = (facts: AssessmentFacts, unit: UnitScore, one: IndicatorScore): boolean =>
  isSetback(one) || isReached(facts, unit, one) === false;

/** Whether a figure is worse than last year’s: it may lead all the same, but has made no progress. */
export function isWorse(facts: AssessmentFacts, unit: string, one: IndicatorScore): boolean {
  const { by = 0 } = yearOnYear(facts, unit, one) ?? {};
  const { direction } = one.indicator;
  return direction === 'reverse' ? by > 0 : direction === 'positive' && by < 0;
}
