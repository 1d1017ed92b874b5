import type { Indicator, Unit } from '../../model/dataset.ts';
import type { IndicatorScore } from '../../model/scores.ts';
import type { Wording } from '../site/wording.ts';
import { shownDecimals, valueUnit } from './shown-value.ts';

/** 亿元, 逆向: what a figure means, in small letters behind the name. */
export function indicatorDetail(view: Wording, indicator: Indicator): string {
  const { site, stage } = view.words;
  const parts = [
    indicator.settings.rule === 'deduction' ? site.pointsOff : valueUnit(indicator),
    indicator.direction === 'positive' ? undefined : stage.directions[indicator.direction],
  ];
  return view.format.list(parts.filter((part) => part !== undefined));
}

/** Whether an indicator is meant for a unit at all; what is not is no gap of the unit's. */
export function isMeantFor({ groups, units }: Indicator, { code, group }: Unit): boolean {
  return (!groups || groups.includes(group ?? '')) && (!units || units.includes(code));
}

/** A value as the tables show it: a figure with the indicator's decimals, or a word. */
export function valueText(view: Wording, indicator: Indicator, value: number | string): string {
  if (typeof value === 'string') return value;
  return view.format.number(value, shownDecimals(indicator));
}

/** The value, or why there is none. */
export function valueCell(view: Wording, one: IndicatorScore): string {
  const { reasons, fills } = view.words.stage;
  if (one.kind === 'missing') return reasons[one.reason];
  if (one.kind === 'filled') return view.words.site.filledAs(reasons[one.reason], fills[one.by]);
  if (one.value !== undefined) return valueText(view, one.indicator, one.value);
  return one.indicator.settings.periods ? view.words.site.byPeriod : view.words.site.dash;
}

export function weightText(view: Wording, one: IndicatorScore): string {
  const weight = view.format.weight(one.weight);
  const effective = Math.round(one.effectiveWeight * 1e9) / 1e9;
  if (one.kind === 'missing' || effective === one.weight) return weight;
  return view.words.site.weightLocal(weight, view.format.number(effective, 2));
}
