import { type Cell, dataTable } from '../../components/data-table.ts';
import type { Markup } from '../../components/html.ts';
import type { Indicator } from '../../model/dataset.ts';
import type { SeriesPoint } from '../../model/findings.ts';
import type { AssessmentView } from './assessment-view.ts';
import type { SiteView } from './site-view.ts';
import { isMeantFor, valueText } from './unit-indicators.ts';

/** Whole countries through many years would make a page that nobody loads. */
const MOST_CELLS = 3000;

function pointText(view: SiteView, indicator: Indicator, point: SeriesPoint | undefined): string {
  const { site, stage } = view.words;
  if (!point) return site.dash;
  if (point.reason !== undefined) return stage.reasons[point.reason];
  return point.value === undefined ? site.dash : valueText(view, indicator, point.value);
}

/** The values of all units through the years; a mark where a year cannot be compared. */
export function indicatorHistory(
  view: SiteView,
  of: AssessmentView,
  indicator: Indicator,
): Markup | undefined {
  const { site } = view.words;
  const history = of.history();
  const meant = of
    .scoresUnder(indicator.code)
    .filter(({ unit, one }) => isMeantFor(one.indicator, unit.unit));
  const series = meant.map(({ unit: { unit } }) => ({
    unit,
    points: history.ofIndicator(unit.code, indicator.code),
  }));
  const years = [...new Set(series.flatMap(({ points }) => points.map(({ year }) => year)))].sort();
  if (years.length < 2 || years.length * series.length > MOST_CELLS) return undefined;
  const rows = series.map(({ unit, points }): Cell[] => {
    const byYear = new Map(points.map((point) => [point.year, point]));
    return [
      unit.name,
      ...years.map((year) => {
        const point = byYear.get(year);
        const text = pointText(view, indicator, point);
        return point?.break && year !== years[0] ? site.notComparableMark(text) : text;
      }),
    ];
  });
  return dataTable({
    caption: site.indicatorHistoryCaption(indicator.name, indicator.unit),
    columns: [
      { head: of.scheme['unit-noun'] ?? site.unit, align: 'words', rowHeader: true },
      ...years.map((year) => ({ head: site.yearOf(String(year)), align: 'numeric' as const })),
    ],
    rows,
  });
}
