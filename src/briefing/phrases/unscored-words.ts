import type { IndicatorScore, NoScoreReason, UnitScore } from '../../model/scores.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import { named } from './result-list.ts';

const NAMED = 5;

/** Indicators of a unit that have no figure of their own, though they apply to it and tell units apart. */
export const unscoredOf = ({ indicators }: UnitScore): IndicatorScore[] =>
  indicators.filter((one) => one.kind !== 'scored' && isOpen(one.reason));

const isOpen = (reason: NoScoreReason): boolean =>
  reason !== 'not-applicable' && reason !== 'equal-bounds';

/** 未报：营业收入、满意率；未出数：投资增幅. Empty where every figure is there. */
export function unscoredWords(facts: AssessmentFacts, unit: UnitScore): string {
  const { briefing, stage } = facts.words;
  const byReason = Map.groupBy(unscoredOf(unit), (one) =>
    one.kind === 'scored' ? '' : stage.reasons[one.reason],
  );
  return [...byReason]
    .map(([reason, cells]) => {
      const names = cells.map(({ indicator }) => indicator.name);
      return briefing.unscored(reason, named(facts, names, NAMED, 'matters'));
    })
    .join(briefing.semicolon);
}

/** Whether there is nothing of a unit that could be scored. */
export const isBlank = ({ indicators }: UnitScore): boolean =>
  indicators.every(({ kind }) => kind === 'missing');

/** Whether any of what is missing is the unit's own to deliver. */
export const isReportable = (unit: UnitScore): boolean =>
  unscoredOf(unit).some((one) => one.kind !== 'scored' && one.reason !== 'not-released');

/** Why there is nothing to tell of a unit: not delivered, or not out yet. */
export function blankText({ words }: AssessmentFacts, unit: UnitScore): string {
  const { papers } = words;
  const isAwaited = unscoredOf(unit).length > 0 && !isReportable(unit);
  return isAwaited ? papers.nothingReleased : papers.nothingReported;
}
