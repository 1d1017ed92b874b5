import type { OfficialRow } from '../model/dataset.ts';
import type { OfficialComparison } from '../model/findings.ts';
import type { UnitScore } from '../model/scores.ts';
import type { Columns } from './columns.ts';
import type { Place } from './places.ts';

/**
 * Every published score and rank beside our own: of an indicator (its rounded score, its place),
 * of a category (rounded score, its place among all ranked units) or of the total (rounded, rank
 * over all).
 */
export function officialComparisons(
  columns: Columns,
  placeOf: (code: string, index: number) => Place | undefined,
): OfficialComparison[] {
  const categoryPlace = categoryPlaces(columns);
  return columns.scores.assessment.official.flatMap((row) => {
    const index = columns.indexOf.get(row.unit);
    const unit = index === undefined ? undefined : columns.units[index];
    if (!unit || index === undefined) return [];
    const code = row.indicator ?? row.category;
    const common = { unit: row.unit, ...(code !== undefined && { code }) };
    const ours = ourResult(row, unit, {
      indicator: (code) => placeOf(code, index)?.place,
      category: categoryPlace,
    });
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

interface PlaceOf {
  indicator: (code: string) => number | undefined;
  category: (id: string, score: number) => number | undefined;
}

function ourResult(row: OfficialRow, unit: UnitScore, placeOf: PlaceOf): OurResult {
  if (row.indicator !== undefined) {
    const cell = unit.indicators.find((one) => one.indicator.code === row.indicator);
    return {
      score: !cell || cell.kind === 'missing' ? null : cell.score,
      rank: placeOf.indicator(row.indicator) ?? null,
    };
  }
  if (row.category !== undefined) {
    const score = scoreIn(unit, row.category);
    const hasPlace = score !== undefined && unit.groupRank !== null;
    const rank = hasPlace ? placeOf.category(row.category, score) : undefined;
    return { score: score ?? null, rank: rank ?? null };
  }
  return { score: unit.total, rank: unit.rank };
}

const scoreIn = (unit: UnitScore, category: string) =>
  unit.categories.find(({ id }) => id === category)?.score;

/**
 * Places of the rounded category scores of ranked units: 1, 1, 3. Empty if the results of some
 * units are withheld.
 */
function categoryPlaces({ scores, units }: Columns): PlaceOf['category'] {
  const known = new Map<string, Map<number, number>>();
  return (id, score) => {
    if (scores.partial) return undefined;
    const places = known.get(id) ?? new Map<number, number>();
    if (!known.has(id)) {
      known.set(id, places);
      const ranked = units.filter(({ groupRank }) => groupRank !== null);
      const all = ranked.map((unit) => scoreIn(unit, id)).filter((one) => one !== undefined);
      all.sort((a, b) => b - a);
      for (const [index, one] of all.entries()) if (!places.has(one)) places.set(one, index + 1);
    }
    return places.get(score);
  };
}
