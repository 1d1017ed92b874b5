import type { OfficialRow } from '../model/dataset.ts';
import type { OfficialComparison } from '../model/findings.ts';
import type { UnitScore } from '../model/scores.ts';
import type { Columns } from './columns.ts';
import type { Place } from './places.ts';

/**
 * Every published score and rank beside our own: of an indicator (its rounded score, its place),
 * of a category (rounded score; we rank none) or of the total (rounded, rank over all units).
 */
export function officialComparisons(
  columns: Columns,
  placeOf: (code: string, index: number) => Place | undefined,
): OfficialComparison[] {
  return columns.scores.assessment.official.flatMap((row) => {
    const index = columns.indexOf.get(row.unit);
    const unit = index === undefined ? undefined : columns.units[index];
    if (!unit || index === undefined) return [];
    const code = row.indicator ?? row.category;
    const common = { unit: row.unit, ...(code !== undefined && { code }) };
    const ours = ourResult(row, unit, row.indicator && placeOf(row.indicator, index));
    const found: OfficialComparison[] = [];
    if (row.score !== undefined)
      found.push({ ...common, field: 'score', ours: ours.score, theirs: row.score });
    if (row.rank !== undefined)
      found.push({ ...common, field: 'rank', ours: ours.rank, theirs: row.rank });
    return found;
  });
}

interface OurResult {
  score: number | null;
  rank: number | null;
}

function ourResult(row: OfficialRow, unit: UnitScore, place: Place | '' | undefined): OurResult {
  if (row.indicator !== undefined) {
    const cell = unit.indicators.find((one) => one.indicator.code === row.indicator);
    return {
      score: !cell || cell.kind === 'missing' ? null : cell.score,
      rank: place ? place.place : null,
    };
  }
  if (row.category !== undefined) {
    const category = unit.categories.find((one) => one.id === row.category);
    return { score: category?.score ?? null, rank: null };
  }
  return { score: unit.total, rank: unit.rank };
}
