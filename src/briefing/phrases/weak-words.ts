import type { IndicatorScore, UnitScore } from '../../model/scores.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import { figureWords, placeWords, sentence } from './figure-words.ts';
import { shortWords } from './target-words.ts';

/** Points that an indicator still leaves on the table. */
export function lostOf(facts: AssessmentFacts, unit: UnitScore, code: string): number {
  return facts.findings.unit(unit.unit.code).lost.find((one) => one.code === code)?.points ?? 0;
}

/** 规模以上工业增加值增长3.2%，低于目标1.8个百分点，列第5位，失1.20分。 */
export function weakSentence(facts: AssessmentFacts, unit: UnitScore, one: IndicatorScore): string {
  const { code } = one.indicator;
  return sentence(facts, [
    figureWords(facts, one),
    shortWords(facts, unit, one),
    // A task that was not completed has no place to speak of.
    one.indicator.kind === 'task' ? undefined : placeWords(facts, unit.unit.code, code),
    facts.words.briefing.lost(facts.format.number(lostOf(facts, unit, code), 2)),
  ]);
}
