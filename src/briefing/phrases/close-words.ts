import type { IndicatorScore, UnitScore } from '../../model/scores.ts';
import type { Matter } from '../matter.ts';
import { amount } from './figure-words.ts';
import { pointFactor } from './point-factor.ts';
import { targetOf } from './target-words.ts';
import { gainWords, reachable } from './unit-words.ts';
import { lostOf } from './weak-words.ts';

type WithScore = Extract<IndicatorScore, { kind: 'scored' | 'filled' }>;

/** What would close the gap: the next place or grade, else the target, else full marks. */
export function closeWords(matter: Matter, unit: UnitScore, one: IndicatorScore): string {
  const { briefing } = matter.words;
  const { indicator } = one;
  const { gaps } = matter.findings.unit(unit.unit.code);
  if (one.kind === 'missing') return briefing.closeReport;
  const found = reachable(matter, gaps, indicator);
  const gain = found && gainWords(matter, found.gap);
  if (found && gain !== undefined) {
    const to = amount(matter, indicator, found.x);
    return (found.x < found.from ? briefing.closeDownTo : briefing.closeTo)(to, gain);
  }
  if (one.kind === 'filled' && one.reason !== 'equal-bounds') return briefing.closeReport;
  return byRule(matter, unit, one);
}

function byRule(matter: Matter, unit: UnitScore, one: WithScore): string {
  const { briefing } = matter.words;
  const { settings } = one.indicator;
  switch (settings.rule) {
    case 'tiers': {
      const best = bestWord(settings.tiers);
      return best === undefined ? fullWords(matter, unit, one) : briefing.closeTask(best);
    }
    case 'deduction':
      return briefing.closeDeduction;
    case 'votes':
    case 'ratings':
      return briefing.closeRating;
    case 'completion':
    case 'threshold':
      return targetWords(matter, unit, one) ?? fullWords(matter, unit, one);
    case 'efficacy':
      return bestWords(matter, one) ?? fullWords(matter, unit, one);
    default:
      return fullWords(matter, unit, one);
  }
}

/** What full marks would add to the total, by the unit's difficulty coefficient; else no number. */
function fullWords(matter: Matter, unit: UnitScore, one: WithScore): string {
  const { briefing } = matter.words;
  const factor = pointFactor(matter, unit, one);
  if (factor === undefined) return briefing.closeFull;
  const points = lostOf(matter, unit, one.indicator.code) * factor;
  return briefing.closePoints(matter.format.number(points, 2));
}

/** A target is reached; of what should be small it is a limit. */
function targetWords(matter: Matter, unit: UnitScore, { indicator }: WithScore) {
  const { briefing } = matter.words;
  const target = targetOf(matter, unit.unit.code, indicator);
  if (target === undefined) return undefined;
  const goal = amount(matter, indicator, target);
  if (indicator.direction !== 'reverse') return briefing.closeTarget(goal);
  return matter.format.isZero(target) ? briefing.closeZero(goal) : briefing.closeLimit(goal);
}

function bestWords(matter: Matter, { bounds, indicator }: WithScore) {
  const { briefing } = matter.words;
  const best = bounds?.satisfactory;
  if (typeof best !== 'number') return undefined;
  const isDown = indicator.direction === 'reverse';
  return (isDown ? briefing.closeDownBest : briefing.closeBest)(amount(matter, indicator, best));
}

type Tiers = IndicatorScore['indicator']['settings']['tiers'];

/** The word with the highest score. */
function bestWord(tiers: Tiers): string | undefined {
  const scored = (tiers ?? []).filter(({ score }) => score !== null);
  return scored.sort((a, b) => (b.score ?? 0) - (a.score ?? 0))[0]?.name;
}
