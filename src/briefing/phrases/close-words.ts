import type { Indicator } from '../../model/dataset.ts';
import type { IndicatorScore, UnitScore } from '../../model/scores.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import { amount, isShare } from './figure-words.ts';
import { targetOf } from './target-words.ts';
import { gainWords, reachable } from './unit-words.ts';

type WithScore = Extract<IndicatorScore, { kind: 'scored' | 'filled' }>;

/**
 * What would close the gap, where a figure says it: the next place or grade, else the target, else the
 * best of those compared. Nothing where only words would fill the place.
 */
export function closeWords(
  facts: AssessmentFacts,
  unit: UnitScore,
  one: IndicatorScore,
): string | undefined {
  const { briefing } = facts.words;
  const { indicator } = one;
  const { gaps } = facts.findings.unit(unit.unit.code);
  if (one.kind === 'missing') return briefing.closeReport;
  const found = reachable(facts, gaps, indicator);
  const gain = found && gainWords(facts, found.gap);
  if (found && gain !== undefined && isNear(indicator, found.from, found.x)) {
    const to = amount(facts, indicator, found.x);
    return (found.x < found.from ? briefing.closeDownTo : briefing.closeTo)(to, gain);
  }
  if (one.kind === 'filled' && one.reason !== 'equal-bounds') return briefing.closeReport;
  return byRule(facts, unit, one);
}

function byRule(facts: AssessmentFacts, unit: UnitScore, one: WithScore): string | undefined {
  switch (one.indicator.settings.rule) {
    case 'completion':
    case 'threshold':
      return targetWords(facts, unit, one);
    case 'efficacy':
      return bestWords(facts, one);
    default:
      return undefined;
  }
}

/** What another unit has is an aim for next year only where it lies so near. */
const NEAR_POINTS = 3;
const NEAR_SHARE = 0.1;
const NEAR_COUNT = 1;

function isNear(indicator: Indicator, from: number, to: number): boolean {
  const by = Math.abs(to - from);
  if (isShare(indicator)) return by <= NEAR_POINTS;
  return by <= NEAR_SHARE * Math.abs(to) || (indicator.decimals === 0 && by <= NEAR_COUNT);
}

/** A target is reached; of what should be small it is a limit. */
function targetWords(facts: AssessmentFacts, unit: UnitScore, { indicator }: WithScore) {
  const { briefing } = facts.words;
  const target = targetOf(facts, unit.unit.code, indicator);
  if (target === undefined) return undefined;
  const goal = amount(facts, indicator, target);
  if (indicator.direction !== 'reverse') return briefing.closeTarget(goal);
  return facts.format.isZero(target) ? briefing.closeZero(goal) : briefing.closeLimit(goal);
}

export function bestWords(facts: AssessmentFacts, { bounds, indicator, value }: WithScore) {
  const { briefing } = facts.words;
  const best = bounds?.satisfactory;
  if (typeof best !== 'number') return undefined;
  if (typeof value === 'number' && !isNear(indicator, value, best)) return undefined;
  const isDown = indicator.direction === 'reverse';
  return (isDown ? briefing.closeDownBest : briefing.closeBest)(amount(facts, indicator, best));
}

type Tiers = IndicatorScore['indicator']['settings']['tiers'];

/** The word with the highest score. */
export function bestWord(tiers: Tiers): string | undefined {
  const scored = (tiers ?? []).filter(({ score }) => score !== null);
  return scored.sort((a, b) => (b.score ?? 0) - (a.score ?? 0))[0]?.name;
}
