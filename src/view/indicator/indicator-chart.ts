import type { Indicator } from '../../model/dataset.ts';
import type { IndicatorScore, UnitScore } from '../../model/scores.ts';
import type { StripMark } from '../chart.ts';
import type { ChartPart } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { isLessBetter, shownDecimals, valueUnit } from '../words/shown-value.ts';

interface Figure {
  unit: UnitScore;
  value: number;
  bounds: Extract<IndicatorScore, { kind: 'scored' }>['bounds'];
}

/** The units that are scored by a figure. */
function figuresUnder(of: AssessmentView, code: string): Figure[] {
  const figures: Figure[] = [];
  for (const { unit, one } of of.scoresUnder(code))
    if (one.kind === 'scored' && typeof one.value === 'number')
      figures.push({ unit, value: one.value, bounds: one.bounds });
  return figures;
}

/** A bound is drawn where all units share it. */
function shared(
  figures: readonly Figure[],
  which: 'satisfactory' | 'unallowable',
): number | undefined {
  const first = figures[0]?.bounds?.[which];
  return typeof first === 'number' && figures.every(({ bounds }) => bounds?.[which] === first)
    ? first
    : undefined;
}

/** The distribution of the values, with the own unit, the middle and both bounds. */
export function indicatorChart(of: AssessmentView, indicator: Indicator): ChartPart | undefined {
  const { site } = of.words;
  const scored = figuresUnder(of, indicator.code);
  const values = scored.map(({ value }) => value).sort((a, b) => a - b);
  if (of.scores.partial || values.length < 3 || values[0] === values.at(-1)) return undefined;
  const decimals = shownDecimals(indicator);
  const unit = valueUnit(indicator);
  const text = (x: number) => of.format.number(x, decimals);
  const half = values.length >> 1;
  const upper = values[half] ?? 0;
  const median = values.length % 2 === 1 ? upper : ((values[half - 1] ?? 0) + upper) / 2;
  const own = scored.find(({ unit }) => unit.unit.code === of.scheme.self);
  const best = shared(scored, 'satisfactory');
  const worst = shared(scored, 'unallowable');
  const marks: StripMark[] = [
    { x: median, text: site.medianIs(text(median)), kind: 'median' },
    ...(best === undefined
      ? []
      : [{ x: best, text: `${site.satisfactory} ${text(best)}`, kind: 'bound' as const }]),
    ...(worst === undefined
      ? []
      : [{ x: worst, text: `${site.unallowable} ${text(worst)}`, kind: 'bound' as const }]),
    ...(own
      ? [{ x: own.value, text: `${own.unit.unit.name} ${text(own.value)}`, kind: 'own' as const }]
      : []),
  ];
  const below = values.filter((value) => value < median).length;
  const title = site.stripTitle({
    low: of.format.quantity(values[0] ?? 0, unit, decimals),
    high: of.format.quantity(values.at(-1) ?? 0, unit, decimals),
    median: of.format.quantity(median, unit, decimals),
    below,
  });
  const ordered = indicator.direction !== 'interval';
  return {
    id: 'part.chart',
    title: site.stripHead,
    chart: {
      title,
      subtitle: site.stripSub(values.length, unit),
      twin: 'part.values',
      drawing: {
        kind: 'strip',
        values,
        marks,
        reverse: isLessBetter(indicator),
        ends: ordered ? [site.worse, site.better] : [site.lower, site.higher],
      },
    },
  };
}
