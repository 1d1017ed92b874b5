import type { SeriesPoint } from '../../model/findings.ts';
import type { UnitScore } from '../../model/scores.ts';
import type { Chart, LineDrawing } from '../chart.ts';
import type { Part } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import type { SiteView } from '../site/site-view.ts';
import type { Wording } from '../site/wording.ts';
import { type Cell, nameColumn, type Table } from '../table.ts';
import { changeMark, changeWords, nameThen } from '../words/change-words.ts';
import { gradeCell } from '../words/sort-cells.ts';

const yearOf = ({ assessment }: SeriesPoint): string => assessment.split('/')[0] ?? '';

/** The first year has nothing before it that a break could part it from. */
const isBroken = (points: readonly SeriesPoint[]): boolean =>
  points.slice(1).some((point) => point.break);

function chartOf(
  view: Wording,
  points: readonly SeriesPoint[],
  what: {
    title: string;
    inverted: boolean;
    own: boolean;
    value: (point: SeriesPoint) => number | undefined;
    text: (x: number) => string;
    axis: LineDrawing['axis'];
  },
): Chart {
  return {
    title: what.title,
    subtitle: view.words.site.historySub(points.length, isBroken(points)),
    twin: 'part.history',
    drawing: {
      kind: 'line',
      inverted: what.inverted,
      own: what.own,
      axis: what.axis,
      points: points.map((point) => {
        const value = what.value(point);
        return {
          label: yearOf(point),
          value,
          text: value === undefined ? view.words.site.dash : what.text(value),
          break: point.break,
          mark: changeMark(view, point),
        };
      }),
    },
  };
}

/** A history of totals spans at least so many points, so that a tenth of one looks like one. */
const LEAST_SPAN = 10;

const valuesOf = (
  points: readonly SeriesPoint[],
  value: (point: SeriesPoint) => number | undefined,
): number[] => points.flatMap((point) => value(point) ?? []);

/** Whole points around all totals. */
function totalAxis(of: AssessmentView, points: readonly SeriesPoint[]): LineDrawing['axis'] {
  const totals = valuesOf(points, ({ total }) => total);
  const [least, most] = [Math.min(...totals), Math.max(...totals)];
  const middle = (least + most) / 2;
  const low = Math.floor(Math.min(least, middle - LEAST_SPAN / 2));
  const high = Math.ceil(Math.max(most, middle + LEAST_SPAN / 2));
  return { low, high, lowText: of.format.number(low), highText: of.format.number(high) };
}

/** From the first place to the last that anybody has, or had in one of the years. */
function placeAxis(of: AssessmentView, points: readonly SeriesPoint[]): LineDrawing['axis'] {
  const places = valuesOf(points, ({ place }) => place);
  const last = Math.max(...places, ...of.ranked.map(({ rank }) => rank ?? 0), 2);
  return { low: 1, high: last, lowText: of.format.number(1), highText: of.format.number(last) };
}

/** What stands between this year and the one before, and the name that the unit had then. */
function noteOf(view: SiteView, { unit }: UnitScore, point: SeriesPoint): string {
  const then = nameThen(view, point, unit.name);
  return [...(then === undefined ? [] : [then]), ...changeWords(view, point)].join(
    view.words.lineage.also,
  );
}

/** The grade of a year, sorted as the scheme of that year orders them. */
function gradeThen(view: SiteView, { assessment, grade }: SeriesPoint): Cell {
  if (grade === undefined) return view.words.site.dash;
  const then = view.assessments.find(({ id }) => id === assessment);
  return then ? gradeCell(then, grade) : grade;
}

function tableOf(of: AssessmentView, unit: UnitScore, points: readonly SeriesPoint[]): Table {
  const { site } = of.words;
  const decimals = of.scheme.rounding.total;
  const grouped = of.scheme.groups.length > 1;
  const hasNotes = points.some((point) => noteOf(of.site, unit, point) !== '');
  const rows = points.map((point): Cell[] => [
    yearOf(point),
    point.total === undefined ? site.dash : of.format.number(point.total, decimals),
    point.place === undefined ? site.dash : String(point.place),
    ...(grouped ? [point.groupPlace === undefined ? site.dash : String(point.groupPlace)] : []),
    gradeThen(of.site, point),
    ...(hasNotes ? [noteOf(of.site, unit, point)] : []),
  ]);
  return {
    caption: site.historyCaption(unit.unit.name),
    label: site.historyHead,
    columns: [
      nameColumn(site.year),
      { head: site.total },
      { head: grouped ? site.overallRank : site.rank },
      ...(grouped ? [{ head: site.groupRank }] : []),
      { head: site.grade, align: 'centred' },
      ...(hasNotes ? [{ head: site.indicatorNote, align: 'words' as const }] : []),
    ],
    rows,
  };
}

/** Total and place of a unit through the years, each as a line where both ends are known. */
export interface UnitHistory extends Part {
  charts: readonly Chart[];
  table: Table;
}

export function unitHistory(of: AssessmentView, unit: UnitScore): UnitHistory | undefined {
  const points = of.history().ofUnit(unit.unit.code);
  if (points.length < 2) return undefined;
  const { site, lineage } = of.words;
  const own = unit.unit.code === of.scheme.self;
  const number = (x: number) => of.format.number(x, of.scheme.rounding.total);
  const [first, last] = [points[0], points.at(-1)];
  const span = (text: (point: SeriesPoint | undefined) => string) =>
    [text(first), text(last)] as const;
  const [oldTotal, newTotal] = span((point) =>
    point?.total === undefined ? site.dash : number(point.total),
  );
  const [oldPlace, newPlace] = span((point) =>
    point?.place === undefined ? site.dash : of.format.rank(point.place),
  );
  const titles = isBroken(points)
    ? { total: lineage.totalBroken, place: lineage.placeBroken }
    : { total: site.historyTotal, place: site.historyPlace };
  const years = [first ? yearOf(first) : '', last ? yearOf(last) : ''] as const;
  const isKnown = (value: (point: SeriesPoint) => number | undefined): boolean =>
    first !== undefined &&
    last !== undefined &&
    value(first) !== undefined &&
    value(last) !== undefined;
  const totals =
    isKnown(({ total }) => total) &&
    chartOf(of, points, {
      title: titles.total({ from: years[0], old: oldTotal, to: years[1], now: newTotal }),
      inverted: false,
      own,
      value: ({ total }) => total,
      text: number,
      axis: totalAxis(of, points),
    });
  const places =
    isKnown(({ place }) => place) &&
    chartOf(of, points, {
      title: titles.place({ from: years[0], old: oldPlace, to: years[1], now: newPlace }),
      inverted: true,
      own,
      value: ({ place }) => place,
      axis: placeAxis(of, points),
      text: (x) => of.format.rank(x),
    });
  return {
    id: 'part.history',
    title: site.historyHead,
    charts: [totals, places].filter((chart) => chart !== false),
    table: tableOf(of, unit, points),
  };
}
