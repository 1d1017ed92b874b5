import type { IndicatorScore, UnitScore } from '../../model/scores.ts';
import type { Matter } from '../matter.ts';
import { amount, figureWords, placeWords, sentence } from './figure-words.ts';
import { completionWords, targetOf } from './target-words.ts';
import { gainWords, reachable } from './unit-words.ts';

/** Points that an indicator still leaves on the table. */
export function lostOf(matter: Matter, unit: UnitScore, code: string): number {
  return matter.findings.unit(unit.unit.code).lost.find((one) => one.code === code)?.points ?? 0;
}

/** 规模以上工业增加值增长3.2%，低于目标1.8个百分点，列第5位，失1.20分。 */
export function weakSentence(matter: Matter, unit: UnitScore, one: IndicatorScore): string {
  const { code } = one.indicator;
  return sentence(matter, [
    figureWords(matter, one),
    completionWords(matter, unit.unit.code, one),
    placeWords(matter, unit.unit.code, code),
    matter.words.briefing.lost(matter.format.number(lostOf(matter, unit, code), 2)),
  ]);
}

/** What would close the gap: the next place or grade, else the target, else full marks. */
export function closeWords(matter: Matter, unit: UnitScore, one: IndicatorScore): string {
  const { briefing } = matter.words;
  const { indicator } = one;
  const { gaps } = matter.findings.unit(unit.unit.code);
  if (one.kind === 'missing') return briefing.closeReport;
  const found = reachable(matter, gaps, indicator);
  const gain = found && gainWords(matter, found.gap);
  if (found && gain !== undefined)
    return briefing.closeTo(amount(matter, indicator, found.x), gain);
  if (one.kind === 'filled' && one.reason !== 'equal-bounds') return briefing.closeReport;
  return byRule(matter, unit, one);
}

function byRule(
  matter: Matter,
  unit: UnitScore,
  one: Extract<IndicatorScore, { kind: 'scored' | 'filled' }>,
): string {
  const { briefing } = matter.words;
  const { indicator } = one;
  const points = matter.format.number(lostOf(matter, unit, indicator.code), 2);
  switch (indicator.settings.rule) {
    case 'tiers':
      return briefing.closeTask(bestWord(indicator.settings.tiers) ?? points);
    case 'deduction':
      return briefing.closeDeduction;
    case 'votes':
    case 'ratings':
      return briefing.closeRating;
    case 'completion':
    case 'threshold': {
      const target = targetOf(matter, unit.unit.code, indicator);
      return target === undefined
        ? briefing.closePoints(points)
        : briefing.closeTarget(amount(matter, indicator, target));
    }
    case 'efficacy': {
      const best = one.bounds?.satisfactory;
      return typeof best === 'number'
        ? briefing.closeBest(amount(matter, indicator, best))
        : briefing.closePoints(points);
    }
    default:
      return briefing.closePoints(points);
  }
}

type Tiers = IndicatorScore['indicator']['settings']['tiers'];

/** The word with the highest score. */
function bestWord(tiers: Tiers): string | undefined {
  const scored = (tiers ?? []).filter(({ score }) => score !== null);
  return scored.sort((a, b) => (b.score ?? 0) - (a.score ?? 0))[0]?.name;
}
