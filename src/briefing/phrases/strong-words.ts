import type { IndicatorScore } from '../../model/scores.ts';
import type { Matter } from '../matter.ts';
import { figureWords, meanWords, placeWords, sentence, yearWords } from './figure-words.ts';
import { isWorse } from './setback.ts';

/** Value, year on year, against the average, place; a change for the worse is nothing to praise. */
export function strongSentence(matter: Matter, unit: string, one: IndicatorScore): string {
  const year = isWorse(matter, unit, one) ? undefined : yearWords(matter, unit, one);
  return sentence(matter, [
    figureWords(matter, one),
    year,
    meanWords(matter, one, year !== undefined),
    placeWords(matter, unit, one.indicator.code),
  ]);
}
