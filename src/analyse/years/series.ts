import type { Link, SeriesChange, SeriesPoint } from '../../model/findings.ts';
import type { Columns } from '../columns.ts';
import { placeTable } from '../places.ts';
import { indicatorLinks, unitLinks } from './links.ts';

/** One assessment through the years, latest first; series walk back from the latest. */
export interface History {
  /** Total, ranks and grade of a unit, earliest year first. */
  ofUnit: (unit: string) => SeriesPoint[];
  /** Value, score and place of a unit in an indicator, earliest year first. */
  ofIndicator: (unit: string, code: string) => SeriesPoint[];
}

/** @param years columns of one assessment, latest year first; a gap in the years is a break */
export function historyOf(years: readonly Columns[]): History {
  const steps = years.map((columns, index) => stepFrom(columns, years[index + 1], years));
  const units = wayFinder(steps.map((step) => step.units));
  const indicators = wayFinder(steps.map((step) => step.indicators));
  const totals = steps.map(() => NO_INDICATOR);
  return {
    ofUnit: (unit) => seriesOf(steps, units(unit), totals),
    ofIndicator: (unit, code) => seriesOf(steps, units(unit), indicators(code)),
  };
}

/** A code in one year, and its link to the year before. */
interface Linked {
  now: string;
  link: Link | undefined;
}

/** Follows a code back year by year, as long as it is linked; each way is found once. */
function wayFinder(
  links: readonly ReadonlyMap<string, Link>[],
): (code: string) => readonly Linked[] {
  const known = new Map<string, Linked[]>();
  return (code) => {
    let way = known.get(code);
    if (way === undefined) {
      way = wayBack(links, code);
      known.set(code, way);
    }
    return way;
  };
}

function wayBack(links: readonly ReadonlyMap<string, Link>[], code: string): Linked[] {
  const way: Linked[] = [];
  let now = code;
  for (const ofYear of links) {
    const link = ofYear.get(now);
    way.push({ now, link });
    if (!link) break;
    now = link.from;
  }
  return way;
}

/** The points of a unit under an indicator, as long as the ways of both go back. */
function seriesOf(
  steps: readonly Step[],
  units: readonly Linked[],
  indicators: readonly Linked[],
): SeriesPoint[] {
  const series: SeriesPoint[] = [];
  for (let at = 0; at < steps.length; at++) {
    const step = steps[at];
    const unit = units[at];
    const indicator = indicators[at];
    if (!step || !unit || !indicator) break;
    const point =
      indicator === NO_INDICATOR
        ? unitPoint(step.columns, unit.now)
        : indicatorPoint(step, unit.now, indicator.now);
    if (!point) continue;
    if (unit.link && indicator.link) {
      point.break = step.gap || !unit.link.comparable || !indicator.link.comparable;
      if (step.gap || unit.link.kind || indicator.link.kind)
        point.changes = changesAt(step, unit, indicator);
    }
    series.push(point);
  }
  return series.reverse();
}

/** For series of totals, which follow no indicator. */
const NO_INDICATOR: Linked = { now: '', link: { from: '', comparable: true, sources: [] } };

type Step = ReturnType<typeof stepFrom>;

/** A year and the link to the one before. Tables of later years may tell of that step too. */
function stepFrom(columns: Columns, earlier: Columns | undefined, years: readonly Columns[]) {
  const before = earlier?.scores.assessment;
  const now = columns.scores.assessment;
  const lineage = years
    .filter(({ scores }) => scores.assessment.scheme.year >= now.scheme.year)
    .flatMap(({ scores }) => scores.assessment.lineage);
  return {
    columns,
    placeOf: placeTable(columns),
    before: before?.id ?? '',
    gap: before !== undefined && before.scheme.year !== now.scheme.year - 1,
    units: before ? unitLinks(before, now, lineage) : new Map<string, Link>(),
    indicators: before ? indicatorLinks(before, now, lineage) : new Map<string, Link>(),
  };
}

function changesAt({ gap, before }: Step, unit: Linked, indicator: Linked): SeriesChange[] {
  const changes: SeriesChange[] = [];
  if (gap) changes.push({ what: 'year', kind: 'gap', now: '', before, sources: [] });
  for (const [what, { now, link }] of [
    ['unit', unit],
    ['indicator', indicator],
  ] as const) {
    if (link?.kind) {
      const { kind, from, sources } = link;
      changes.push({ what, kind, now, before, from, sources });
    }
  }
  return changes;
}

/** A point with nothing on it yet. */
function pointOf({ scores: { assessment } }: Columns, code: string): SeriesPoint {
  return { year: assessment.scheme.year, assessment: assessment.id, code, break: false };
}

function unitPoint(columns: Columns, code: string): SeriesPoint | undefined {
  const unit = columns.units[columns.indexOf.get(code) ?? -1];
  if (!unit) return undefined;
  const point = pointOf(columns, code);
  if (unit.total !== null) point.total = unit.total;
  if (unit.rank !== null) point.place = unit.rank;
  if (unit.groupRank !== null) point.groupPlace = unit.groupRank;
  if (unit.grade !== null) point.grade = unit.grade;
  return point;
}

function indicatorPoint(
  { columns, placeOf }: Step,
  unit: string,
  code: string,
): SeriesPoint | undefined {
  const index = columns.indexOf.get(unit) ?? -1;
  const cell = columns.column(code)[index];
  if (!cell) return undefined;
  const point = pointOf(columns, code);
  if (cell.kind === 'missing') point.reason = cell.reason;
  else {
    if (cell.value !== undefined) point.value = cell.value;
    point.score = cell.score;
  }
  const place = placeOf(code, index);
  if (place) point.place = place.place;
  return point;
}
