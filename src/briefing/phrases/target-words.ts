import type { Indicator } from '../../model/dataset.ts';
import type { ProgressFinding } from '../../model/findings.ts';
import type { IndicatorScore, UnitScore } from '../../model/scores.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import { isShare, isWorkedOut, pointsCell } from './figure-words.ts';

/** The unit's own target, else that of the indicator. */
export function targetOf(facts: AssessmentFacts, unit: string, one: Indicator): number | undefined {
  return facts.figure(unit, one.code)?.target ?? one.settings.target;
}

export function targetCell(
  facts: AssessmentFacts,
  unit: string,
  one: Indicator,
): string | undefined {
  const target = targetOf(facts, unit, one);
  return target === undefined || isWorkedOut(one)
    ? undefined
    : facts.format.number(target, one.decimals);
}

const isRate = (one: Indicator): boolean =>
  isShare(one) && (one.measure === 'growth' || one.measure === 'reduction');

/** 92.3% of an amount; of a rate how far it lies from the target, in percentage points. */
export function completionCell(
  facts: AssessmentFacts,
  unit: string,
  one: IndicatorScore,
): string | undefined {
  const { indicator } = one;
  const target = targetOf(facts, unit, indicator);
  if (one.kind !== 'scored' || typeof one.value !== 'number' || target === undefined) return;
  if (isWorkedOut(indicator) || indicator.direction === 'interval') return;
  const { format } = facts;
  if (isRate(indicator)) {
    const signed = format.signed(one.value - target, Math.max(1, indicator.decimals));
    return pointsCell(facts, indicator, signed);
  }
  if (target <= 0 || indicator.direction === 'reverse') return;
  return format.percent(one.value / target);
}

/** Whether a figure reached its target; nothing where it has none, or none that says so. */
export function isReached(facts: AssessmentFacts, unit: UnitScore, one: IndicatorScore) {
  const { indicator } = one;
  const target = targetOf(facts, unit.unit.code, indicator);
  if (one.kind !== 'scored' || typeof one.value !== 'number' || target === undefined) return;
  if (isWorkedOut(indicator) || indicator.kind === 'task') return;
  if (indicator.direction === 'interval') return;
  return indicator.direction === 'reverse' ? one.value <= target : one.value >= target;
}

/** 完成年度目标的92.3%, 高于目标0.5个百分点. */
export function completionWords(
  facts: AssessmentFacts,
  unit: string,
  one: IndicatorScore,
): string | undefined {
  const { indicator } = one;
  const target = targetOf(facts, unit, indicator);
  if (one.kind !== 'scored' || typeof one.value !== 'number' || target === undefined) return;
  if (isWorkedOut(indicator) || indicator.direction === 'interval') return;
  const { briefing } = facts.words;
  if (isRate(indicator)) {
    const decimals = Math.max(1, indicator.decimals);
    const by = one.value - target;
    if (facts.format.isZero(by, decimals)) return briefing.atTarget;
    const digits = facts.format.number(Math.abs(by), decimals);
    const size = facts.format.points(digits, indicator.unit);
    return (by > 0 ? briefing.aboveTarget : briefing.belowTarget)(size);
  }
  if (target <= 0 || indicator.direction === 'reverse') return;
  return briefing.completed(facts.format.percent(one.value / target));
}

/** How far a figure is from its target, where it is short of it: a target that was reached is no problem. */
export const shortWords = (
  facts: AssessmentFacts,
  unit: UnitScore,
  one: IndicatorScore,
): string | undefined =>
  isReached(facts, unit, one) ? undefined : completionWords(facts, unit.unit.code, one);

/** What a lead is counted in: rates in their own points, completion in percentage points. */
const leadUnit = ({ indicators }: AssessmentFacts, found: ProgressFinding): string | undefined =>
  found.basis === 'growth' ? indicators.get(found.code)?.unit : '%';

/** +5.2 (percentage points) in a table. */
export function leadCell(facts: AssessmentFacts, found: ProgressFinding): string | undefined {
  if (found.lead === undefined) return undefined;
  const unit = leadUnit(facts, found);
  return pointsCell(facts, unit === undefined ? {} : { unit }, facts.format.signed(found.lead, 1));
}

/** 超时序进度5.2个百分点, 欠时序进度3.4个百分点; rates against their target, limits 超控制进度2.1个百分点. */
export function leadWords(facts: AssessmentFacts, found: ProgressFinding): string | undefined {
  const { briefing } = facts.words;
  if (found.lead === undefined) return undefined;
  const digits = facts.format.number(Math.abs(found.lead), 1);
  const size = facts.format.points(digits, leadUnit(facts, found));
  const isLevel = facts.format.isZero(found.lead, 1);
  if (found.basis === 'growth') {
    if (isLevel) return briefing.atTarget;
    return (found.lead > 0 ? briefing.aboveTarget : briefing.belowTarget)(size);
  }
  if (found.basis === 'budget') {
    if (isLevel) return briefing.onBudget;
    return (found.lead > 0 ? briefing.withinBudget : briefing.overBudget)(size);
  }
  if (isLevel) return briefing.onSchedule;
  return (found.lead > 0 ? briefing.aheadOfSchedule : briefing.behindSchedule)(size);
}

/** ▼ 滞后. */
export function stateText(
  { words }: AssessmentFacts,
  state: ProgressFinding['state'],
): string | undefined {
  if (state === undefined) return undefined;
  return `${words.briefing.stateMarks[state]} ${words.briefing.states[state]}`;
}

/** In a table: ▼ −3.4, a task by its state alone. */
export function scheduleCell(
  facts: AssessmentFacts,
  found: ProgressFinding | undefined,
): string | undefined {
  if (found?.state === undefined) return undefined;
  if (found.lead === undefined) return stateText(facts, found.state);
  const mark = facts.words.briefing.stateMarks[found.state];
  return `${mark} ${leadCell(facts, found)}`;
}

/** The value in a table, or why there is none. */
export function valueCell(facts: AssessmentFacts, one: IndicatorScore): string {
  const { stage, site, papers } = facts.words;
  if (one.kind === 'missing') return stage.reasons[one.reason];
  if (one.kind === 'filled') return site.filledAs(stage.reasons[one.reason], stage.fills[one.by]);
  if (one.value === undefined) return one.indicator.settings.periods ? site.byPeriod : site.dash;
  if (typeof one.value === 'string') return one.value;
  if (one.indicator.settings.rule === 'deduction')
    return one.value === 0
      ? papers.noDeduction
      : papers.deducted(facts.format.number(one.value, 2));
  return facts.format.number(one.value, isWorkedOut(one.indicator) ? 2 : one.indicator.decimals);
}

/** 地区生产总值（亿元）. */
export function nameWithUnit({ words }: AssessmentFacts, one: Indicator): string {
  if (one.unit === undefined || isWorkedOut(one)) return one.name;
  return words.documents.nameWithUnit(one.name, one.unit);
}
