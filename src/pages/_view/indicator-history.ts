import { type Cell, dataTable, framed } from '../../components/data-table.ts';
import { html, type Markup } from '../../components/html.ts';
import type { Indicator, Unit } from '../../model/dataset.ts';
import type { SeriesPoint } from '../../model/findings.ts';
import type { AssessmentView } from './assessment-view.ts';
import { wordsWithData } from './change-words.ts';
import { valueUnit } from './shown-value.ts';
import type { SiteView } from './site-view.ts';
import { isMeantFor, valueText } from './unit-indicators.ts';

/** Whole countries through many years would make a page that nobody loads. */
const MOST_CELLS = 3000;

function pointText(view: SiteView, indicator: Indicator, point: SeriesPoint): string {
  const { site, stage } = view.words;
  if (point.reason !== undefined) return stage.reasons[point.reason];
  if (point.value !== undefined) return valueText(view, indicator, point.value);
  return indicator.settings.periods ? site.byPeriod : site.dash;
}

/** Values, scores and places of all units through the years; a mark where a year cannot be compared. */
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
  const followed = meant.map(({ unit: { unit } }) => ({
    unit,
    points: history.ofIndicator(unit.code, indicator.code),
  }));
  const years = [
    ...new Set(followed.flatMap(({ points }) => points.map(({ year }) => year))),
  ].sort();
  if (years.length < 2) return undefined;
  const series = followed.map(
    (one): UnitSeries => ({ ...one, byYear: inYears(one.points, years) }),
  );
  if (years.length * series.length > MOST_CELLS)
    return html`<p class="note">${view.words.many.history}</p>`;
  const table = (caption: string, text: PointText): Markup =>
    framed(yearsTable(view, of, { caption, series, years, text }), caption);
  const { lineage } = view.words;
  const has = (is: (point: SeriesPoint) => boolean): boolean =>
    series.some(({ points }) => points.some(is));
  const notes = changeNotes(view, series);
  const list = notes.length > 0 && html`<ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>`;
  return html`${[
    has(({ value, reason }) => value !== undefined || reason !== undefined) &&
      table(site.indicatorHistoryCaption(indicator.name, valueUnit(indicator)), (point) =>
        pointText(view, indicator, point),
      ),
    has(({ score }) => score !== undefined) &&
      table(lineage.scoresCaption(indicator.name), (point) => scoreText(view, point)),
    has((point) => placeOf(view, point) !== undefined) &&
      table(lineage.placesCaption(indicator.name), (point) =>
        String(placeOf(view, point) ?? site.dash),
      ),
  ]}${list}`;
}

type PointText = (point: SeriesPoint) => string;

interface YearsTable {
  caption: string;
  series: readonly UnitSeries[];
  years: readonly number[];
  text: PointText;
}

/** One row for each unit, one column for each year. */
function yearsTable(
  view: SiteView,
  of: AssessmentView,
  { caption, series, years, text }: YearsTable,
): Markup {
  const { site } = view.words;
  const rows = series.map(({ unit, byYear }): Cell[] => [
    unit.name,
    ...byYear.map((point, at) => {
      if (!point) return site.dash;
      return point.break && at > 0 ? site.notComparableMark(text(point)) : text(point);
    }),
  ]);
  return dataTable({
    caption,
    columns: [
      { head: of.scheme['unit-noun'] ?? site.unit, align: 'words', rowHeader: true },
      ...years.map((year) => ({ head: site.yearOf(String(year)), align: 'numeric' as const })),
    ],
    rows,
  });
}

const yearOf = (view: SiteView, { assessment }: SeriesPoint): AssessmentView | undefined =>
  view.assessments.find(({ id }) => id === assessment);

function scoreText(view: SiteView, point: SeriesPoint): string {
  if (point.score === undefined) return view.words.site.dash;
  const there = yearOf(view, point);
  return view.format.number(point.score, there?.scheme.rounding.indicator ?? 2);
}

/** With results withheld, places among the rest would mislead. */
const placeOf = (view: SiteView, point: SeriesPoint): number | undefined =>
  yearOf(view, point)?.scores.partial ? undefined : point.place;

interface UnitSeries {
  unit: Unit;
  points: readonly SeriesPoint[];
  /** The same by the years of the table. */
  byYear: readonly (SeriesPoint | undefined)[];
}

const inYears = (points: readonly SeriesPoint[], years: readonly number[]) =>
  years.map((year) => points.find((point) => point.year === year));

/** What stands between two years: of the indicator once, of a unit with its name. */
function changeNotes(view: SiteView, series: readonly UnitSeries[]): string[] {
  const { lineage } = view.words;
  const notes = series.flatMap(({ unit, points }) =>
    points.slice(1).flatMap(({ year, assessment, changes = [] }) =>
      changes.map((change) => {
        const words = wordsWithData(view, change, assessment);
        const text =
          change.what === 'unit'
            ? lineage.unitInYear(String(year), unit.name, words)
            : lineage.inYear(String(year), words);
        return { year, text };
      }),
    ),
  );
  const sorted = notes.sort((a, b) => a.year - b.year).map(({ text }) => text);
  return [...new Set(sorted)];
}
