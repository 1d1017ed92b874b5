import type { Indicator, Unit } from '../../model/dataset.ts';
import type { SeriesPoint } from '../../model/findings.ts';
import type { Part } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { relativeHref } from '../site/href.ts';
import type { SiteView } from '../site/site-view.ts';
import type { Wording } from '../site/wording.ts';
import { type Cell, nameColumn, type Table } from '../table.ts';
import { wordsWithData } from '../words/change-words.ts';
import { isMeantFor, valueText } from '../words/indicator-value.ts';
import { valueUnit } from '../words/shown-value.ts';
import { unitNoun } from '../words/unit-noun.ts';

/** Whole countries through many years would make a page that nobody loads. */
const MOST_CELLS = 3000;

function pointText(view: Wording, indicator: Indicator, point: SeriesPoint): string {
  const { site, stage } = view.words;
  if (point.reason !== undefined) return stage.reasons[point.reason];
  if (point.value !== undefined) return valueText(view, indicator, point.value);
  return indicator.settings.periods ? site.byPeriod : site.dash;
}

export interface IndicatorHistory extends Part {
  /** Values, scores, places: one row for each unit, one column for each year. */
  tables: readonly Table[];
  /** What stands between two years. */
  changes: readonly string[];
}

/** All units through the years; a mark where a year cannot be compared. */
export function indicatorHistory(
  of: AssessmentView,
  indicator: Indicator,
): IndicatorHistory | undefined {
  const { many, site, lineage } = of.words;
  const head = { id: 'part.history', title: site.historyHead };
  const found = followed(of, indicator.code);
  if (!found) return { ...head, note: many.history, tables: [], changes: [] };
  if (found.ids.size < 2) return undefined;
  const years = yearsOf(of.site, found.ids);
  const series = found.units.map((one): UnitSeries => ({ ...one, byYear: inYears(one, years) }));
  const table = (caption: string, text: PointText): Table =>
    yearsTable(of, { from: of.indicatorPath(indicator.code), caption, series, years, text });
  const has = (is: (point: SeriesPoint) => boolean): boolean =>
    series.some(({ points }) => points.some(is));
  const hasPlaces = years.some(
    ({ partial }, at) => !partial && series.some(({ byYear }) => byYear[at]?.place !== undefined),
  );
  const tables = [
    has(({ value, reason }) => value !== undefined || reason !== undefined) &&
      table(site.indicatorHistoryCaption(indicator.name, valueUnit(indicator)), (point) =>
        pointText(of, indicator, point),
      ),
    has(({ score }) => score !== undefined) &&
      table(lineage.scoresCaption(indicator.name), ({ score }, { decimals }) =>
        score === undefined ? site.dash : of.format.number(score, decimals),
      ),
    hasPlaces &&
      table(lineage.placesCaption(indicator.name), ({ place }, { partial }) =>
        partial || place === undefined ? site.dash : String(place),
      ),
  ].filter((one) => one !== false);
  return { ...head, tables, changes: changeNotes(of.site, series) };
}

interface Followed {
  unit: Unit;
  /** The earliest year first. */
  points: readonly SeriesPoint[];
}

/** The series of all units with the assessments by year; undefined where they are too many to show. */
function followed(
  of: AssessmentView,
  code: string,
): { units: Followed[]; ids: ReadonlyMap<number, string> } | undefined {
  const history = of.history();
  const meant = of
    .scoresUnder(code)
    .filter(({ unit, one }) => isMeantFor(one.indicator, unit.unit));
  const units: Followed[] = [];
  const ids = new Map<number, string>();
  for (const { unit } of meant) {
    const points = history.ofIndicator(unit.unit.code, code);
    points.forEach(({ year, assessment }) => {
      ids.set(year, assessment);
    });
    if (ids.size > 1 && ids.size * meant.length > MOST_CELLS) return undefined;
    units.push({ unit: unit.unit, points });
  }
  return { units, ids };
}

interface Year {
  year: number;
  /** Of its scores. */
  decimals: number;
  /** With results withheld, places among the rest would mislead. */
  partial: boolean;
}

const yearsOf = (view: SiteView, ids: ReadonlyMap<number, string>): Year[] =>
  [...ids]
    .sort(([a], [b]) => a - b)
    .map(([year, assessment]) => {
      const there = view.assessments.find(({ id }) => id === assessment);
      const decimals = there?.scheme.rounding.indicator ?? 2;
      return { year, decimals, partial: there?.scores.partial === true };
    });

interface UnitSeries extends Followed {
  /** The same by the years of the table. */
  byYear: readonly (SeriesPoint | undefined)[];
}

const inYears = ({ points }: Followed, years: readonly Year[]): UnitSeries['byYear'] =>
  points.length === years.length
    ? points
    : years.map(({ year }) => points.find((point) => point.year === year));

type PointText = (point: SeriesPoint, year: Year) => string;

interface YearsTable {
  /** Path of the page that it stands on. */
  from: string;
  caption: string;
  series: readonly UnitSeries[];
  years: readonly Year[];
  text: PointText;
}

/** One row for each unit, one column for each year. */
function yearsTable(of: AssessmentView, { from, caption, series, years, text }: YearsTable): Table {
  const { site } = of.words;
  const cell = (point: SeriesPoint | undefined, year: Year): string => {
    if (!point) return site.dash;
    const isBroken = point.break && year !== years[0];
    return isBroken ? site.notComparableMark(text(point, year)) : text(point, year);
  };
  const rows = series.map(({ unit, byYear }) => {
    const row: Cell[] = [
      {
        text: unit.name,
        href: relativeHref(from, of.unitPath(unit.code)),
        orders: '',
        own: unit.code === of.scheme.self ? site.ownUnit : undefined,
      },
    ];
    for (let at = 0; at < years.length; at++) {
      const year = years[at];
      if (year) row.push(cell(byYear[at], year));
    }
    return row;
  });
  return {
    caption,
    columns: [
      nameColumn(unitNoun(of)),
      ...years.map(({ year }) => ({ head: site.yearOf(String(year)) })),
    ],
    rows,
  };
}

/** What stands between two years: of the indicator once, of a unit with its name. */
function changeNotes(view: SiteView, series: readonly UnitSeries[]): string[] {
  const { lineage } = view.words;
  const notes: { year: number; text: string }[] = [];
  for (const { unit, points } of series) {
    for (let at = 1; at < points.length; at++) {
      const point = points[at];
      if (!point?.changes) continue;
      const { year, assessment } = point;
      for (const change of point.changes) {
        const words = wordsWithData(view, change, assessment);
        const text =
          change.what === 'unit'
            ? lineage.unitInYear(String(year), unit.name, words)
            : lineage.inYear(String(year), words);
        notes.push({ year, text });
      }
    }
  }
  const sorted = notes.sort((a, b) => a.year - b.year).map(({ text }) => text);
  return [...new Set(sorted)];
}
