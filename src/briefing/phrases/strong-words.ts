import type { IndicatorScore } from '../../model/scores.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import { figureWords, meanWords, placeWords, sentence, yearWords } from './figure-words.ts';
import { isWorse } from './setback.ts';

/** Value, year on year, against the average, place; a change for the worse is nothing to praise. */
export function strongSentence(facts: AssessmentFacts, unit: string, one: IndicatorScore): string {
  const year = isWorse(facts, unit, one) ? undefined : yearWords(facts, unit, one);
  return sentence(facts, [
    figureWords(facts, one),
    year,
    meanWords(facts, one, year !== undefined),
    placeWords(facts, unit, one.indicator.code),
  ]);
}
