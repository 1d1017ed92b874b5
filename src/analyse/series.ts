import type { Link, SeriesChange, SeriesPoint } from '../model/findings.ts';
import type { Columns } from './columns.ts';
import { indicatorLinks, unitLinks } from './links.ts';
import { type PlaceTable, placeTable } from './places.ts';

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
  /** Follows the codes back year by year, as long as both are linked. */
  const walk = (
    unit: string,
    code: string | undefined,
    point: (step: Step, unit: string, code: string) => SeriesPoint | undefined,
  ): SeriesPoint[] => {
    const series: SeriesPoint[] = [];
    let at: { unit: string; code: string } | undefined = { unit, code: code ?? '' };
    for (const step of steps) {
      const link: Link | undefined = step.units.get(at.unit);
      const other: Link | undefined =
        code === undefined ? NO_INDICATOR : step.indicators.get(at.code);
      const one = point(step, at.unit, at.code);
      if (one)
        series.push(Object.assign(one, changeAt(step, at, { unit: link, indicator: other })));
      at = link && other && { unit: link.from, code: other.from };
      if (!at) break;
    }
    return series.reverse();
  };
  return {
    ofUnit: (unit) => walk(unit, undefined, (step, own) => unitPoint(step.columns, own)),
    ofIndicator: (unit, code) =>
      walk(unit, code, (step, own, indicator) =>
        indicatorPoint(step.columns, step.placeOf, own, indicator),
      ),
  };
}

/** For series of totals, which follow no indicator. */
const NO_INDICATOR: Link = { from: '', comparable: true, sources: [] };

type Step = ReturnType<typeof stepFrom>;

/** A year and the way to the one before; tables of later years may tell of it too. */
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

function changeAt(
  { gap, before }: Step,
  at: { unit: string; code: string },
  { unit, indicator }: { unit: Link | undefined; indicator: Link | undefined },
): Pick<SeriesPoint, 'break' | 'changes'> {
  if (!unit || !indicator) return { break: false };
  const isBroken = gap || !unit.comparable || !indicator.comparable;
  if (!gap && !unit.kind && !indicator.kind) return { break: isBroken };
  const changes: SeriesChange[] = [];
  if (gap) changes.push({ what: 'year', kind: 'gap', now: '', before, sources: [] });
  for (const [what, now, { kind, from, sources }] of [
    ['unit', at.unit, unit],
    ['indicator', at.code, indicator],
  ] as const)
    if (kind) changes.push({ what, kind, now, before, from, sources });
  return { break: isBroken, changes };
}

function unitPoint(columns: Columns, code: string): SeriesPoint | undefined {
  const unit = columns.units[columns.indexOf.get(code) ?? -1];
  if (!unit) return undefined;
  const { assessment } = columns.scores;
  return {
    year: assessment.scheme.year,
    assessment: assessment.id,
    code,
    ...(unit.total !== null && { total: unit.total }),
    ...(unit.rank !== null && { place: unit.rank }),
    ...(unit.groupRank !== null && { groupPlace: unit.groupRank }),
    ...(unit.grade !== null && { grade: unit.grade }),
    break: false,
  };
}

function indicatorPoint(
  columns: Columns,
  placeOf: PlaceTable,
  unit: string,
  code: string,
): SeriesPoint | undefined {
  const index = columns.indexOf.get(unit) ?? -1;
  const cell = columns.column(code)[index];
  if (!cell) return undefined;
  const { assessment } = columns.scores;
  const place = placeOf(code, index);
  return {
    year: assessment.scheme.year,
    assessment: assessment.id,
    code,
    ...(cell.kind === 'missing'
      ? { reason: cell.reason }
      : { ...(cell.value !== undefined && { value: cell.value }), score: cell.score }),
    ...(place && { place: place.place }),
    break: false,
  };
}
