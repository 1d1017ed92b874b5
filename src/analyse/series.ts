import type { SeriesPoint } from '../model/findings.ts';
import type { Columns } from './columns.ts';
import { indicatorLinks, type Link, unitLinks } from './links.ts';
import { placeTable } from './places.ts';

/** One assessment through the years, latest first; series walk back from the latest. */
export interface History {
  /** Total, ranks and grade of a unit, earliest year first. */
  ofUnit: (unit: string) => SeriesPoint[];
  /** Value, score and place of a unit in an indicator, earliest year first. */
  ofIndicator: (unit: string, code: string) => SeriesPoint[];
}

/** @param years columns of one assessment, latest year first; a gap in the years is a break */
export function historyOf(years: readonly Columns[]): History {
  const steps = years.map((columns, index) => {
    const before = years[index + 1]?.scores.assessment;
    const now = columns.scores.assessment;
    return {
      columns,
      placeOf: placeTable(columns),
      gap: before !== undefined && before.scheme.year !== now.scheme.year - 1,
      units: before ? unitLinks(before, now) : new Map<string, Link>(),
      indicators: before ? indicatorLinks(before, now) : new Map<string, Link>(),
    };
  });
  type Step = (typeof steps)[number];
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
        code === undefined ? { from: '', comparable: true } : step.indicators.get(at.code);
      const one = point(step, at.unit, at.code);
      const broken = step.gap || link?.comparable === false || other?.comparable === false;
      if (one) series.push({ ...one, break: broken });
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
  placeOf: ReturnType<typeof placeTable>,
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
