import { isTotalName } from '../../layouts/row-kind.ts';
import type { Reading } from '../../tables/reading.ts';
import { type Column, placesWith } from './column.ts';
import { at, plain } from './numbers.ts';
import { type Suspicion, suspect } from './suspicion.ts';

/** A column that holds the numbers 1 to n: a ranking was taken for figures. */
export function ranksForFigures(column: Column): Suspicion[] {
  const { kind, values, row } = column;
  if (kind === 'place' || row.settings.rule === 'direct') return [];
  if (column.count < 5 || column.least < 1 || column.most > column.count) return [];
  if (!values.every((x) => Number.isNaN(x) || Number.isInteger(x))) return [];
  const places = placesWith(values);
  const sorted = places.map((place) => at(values, place)).sort((a, b) => a - b);
  if (!isRanking(sorted)) return [];
  const known = [...column.previous, ...column.targets].filter((x) => !Number.isNaN(x));
  const isAtHome = known.every((x) => Number.isInteger(x) && x <= 2 * places.length);
  if (known.length >= places.length / 2 && isAtHome) return [];
  const cells = places.map((place) => ({ column, field: 'value' as const, place }));
  const isSure = kind === 'share' || kind === 'growth' || known.length >= places.length / 2;
  const level = isSure && places.length >= 6 ? 'error' : 'warning';
  return [suspect(level, 'out-of-place', 'ranks-for-figures', cells, { count: places.length })];
}

/** 1, 2, 3 … or with ties 1, 1, 3 …, of which most are different. */
function isRanking(sorted: readonly number[]): boolean {
  if (sorted[0] !== 1 || new Set(sorted).size < 0.8 * sorted.length) return false;
  return sorted.every((x, i) => x === i + 1 || (i > 0 && x === sorted[i - 1]));
}

/** A unit whose figure is the sum of all others': a row of totals was taken for it. */
export function totalForFigure(reading: Reading, column: Column): Suspicion[] {
  const { kind, values, row } = column;
  if (kind !== 'level' && kind !== 'increment') return [];
  const { sum, most: x } = column;
  const isSum = column.count >= 4 && x > 0 && Math.abs(sum - 2 * x) <= 1e-4 * x;
  if (!isSum) return [];
  const place = values.indexOf(x);
  const unit = reading.units[place];
  if (!unit?.ranked || isTotalName(unit.name)) return [];
  const others = placesWith(values).filter((other) => other !== place && values[other] !== 0);
  if (others.length < 3 || (Number.isInteger(x) && x < 30)) return [];
  const cells = [{ column, field: 'value' as const, place }];
  const params = { name: row.name, sum: plain(sum - x) };
  return [suspect('warning', 'out-of-place', 'total-for-figure', cells, params)];
}
