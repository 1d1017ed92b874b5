import type { Reading } from '../../tables/reading.ts';
import { type Column, type GuardCell, placesWith } from './column.ts';
import { at, median, plain, spreadAround } from './numbers.ts';
import { type Suspicion, suspect } from './suspicion.ts';

/** Fewer units than this may have changed places. */
const LEAST = 5;
/** Distances between logarithms: figures nearer than this are the same unit's, farther are not. */
const [NEAR, AWAY] = [0.12, 0.22];

/** How the figures of a column lie beside what they are held against. */
interface Fit {
  places: number[];
  /** Usual change of all units together, as a logarithm. */
  drift: number;
  /** Places whose figure is not near its own reference. */
  away: number[];
}

/** Figures that stand beside the wrong names: a row shifted, two swapped, a column sorted by itself. */
export function movedRows(reading: Reading, column: Column): Suspicion[] {
  for (const references of referencesOf(column)) {
    const fit = fitOf(column.values, references, column);
    if (fit === undefined || fit.away.length < 2) continue;
    const owners = ownersOf(column.values, references, fit);
    if (owners !== undefined) return [moved(reading, column, { fit, owners, references })];
  }
  return [];
}

function moved(
  reading: Reading,
  column: Column,
  found: { fit: Fit; owners: ReadonlyMap<number, number>; references: Float64Array },
): Suspicion {
  const { fit, owners, references } = found;
  const cells = fit.away.map((place): GuardCell => ({ column, field: 'value', place }));
  const first = fit.away[0] ?? -1;
  const owner = reading.units[owners.get(first) ?? -1]?.name;
  const params = { owner, count: fit.away.length, reference: plain(at(references, first)) };
  const level = fit.away.length >= 3 || isFarApart(column.values, fit) ? 'error' : 'warning';
  return suspect(level, 'out-of-place', 'rows-moved', cells, params);
}

/** Two figures that were swapped are told by how far they lie from their own. */
function isFarApart(values: Float64Array, { away }: Fit): boolean {
  const [a = -1, b = -1] = away;
  return Math.abs(Math.log(at(values, a) / at(values, b))) >= 0.5;
}

/** What the figures may be held against, where enough units have it. */
function referencesOf(column: Column): Float64Array[] {
  const { kind, previous, targets, hasPrevious, hasTargets } = column;
  if (!hasPrevious && !hasTargets) return [];
  if (kind === 'growth' || kind === 'points' || kind === 'place' || kind === 'marks') return [];
  return [previous, targets].filter((numbers) => positive(numbers) >= LEAST);
}

function positive(numbers: Float64Array): number {
  let count = 0;
  for (const x of numbers) if (x > 0) count++;
  return count;
}

function fitOf(values: Float64Array, references: Float64Array, column: Column): Fit | undefined {
  const places = placesWith(values).filter(
    (place) => at(values, place) > 0 && at(references, place) > 0,
  );
  if (places.length < LEAST || isCoarse(column, places)) return undefined;
  const change = (place: number): number =>
    Math.log(at(values, place)) - Math.log(at(references, place));
  const sorted = (numbers: Float64Array): number[] =>
    places.map((place) => Math.log(at(numbers, place))).sort((a, b) => a - b);
  const [mine, theirs] = [sorted(values), sorted(references)];
  const drift = median(mine.map((x, i) => x - (theirs[i] ?? 0)));
  const away = places.filter((place) => Math.abs(change(place) - drift) > AWAY);
  return { places, drift, away };
}

/** Small counts repeat, so that whose they are cannot be seen. */
function isCoarse({ values }: Column, places: readonly number[]): boolean {
  const numbers = places.map((place) => at(values, place));
  return new Set(numbers).size < 0.8 * numbers.length || median(numbers) < 10;
}

/**
 * Whose figure each of those that are away is: in the order of size they fall beside the references
 * of just these units, or of all units, and each of them near. Undefined where they do not.
 */
function ownersOf(
  values: Float64Array,
  references: Float64Array,
  fit: Fit,
): ReadonlyMap<number, number> | undefined {
  const { away, drift, places } = fit;
  const steady = places.filter((place) => !away.includes(place));
  const own = steady.map((place) => Math.log(at(values, place)) - Math.log(at(references, place)));
  if (own.length >= 3 && spreadAround(own, median(own)) > NEAR) return undefined;
  return [away, places]
    .map((among) => matched(values, references, { among, away, drift }))
    .find((owners) => owners !== undefined);
}

/** By the order of size; undefined where one of them is not near the unit that it falls to. */
function matched(
  values: Float64Array,
  references: Float64Array,
  { among, away, drift }: { among: readonly number[]; away: readonly number[]; drift: number },
): ReadonlyMap<number, number> | undefined {
  const by = (numbers: Float64Array): number[] =>
    among.toSorted((a, b) => at(numbers, a) - at(numbers, b));
  const [figures, units] = [by(values), by(references)];
  const owners = new Map<number, number>();
  for (const [i, place] of figures.entries()) {
    const unit = units[i] ?? -1;
    const distance = Math.log(at(values, place)) - Math.log(at(references, unit)) - drift;
    if (Math.abs(distance) > NEAR) return undefined;
    owners.set(place, unit);
  }
  return away.some((place) => owners.get(place) === place) ? undefined : owners;
}

/** Two columns that hold each other's figures: each is near the other's previous values, not its own. */
export function swappedColumns(columns: readonly Column[]): Suspicion[] {
  const off = columns.flatMap((column) => {
    if (column.kind === 'place' || !column.hasPrevious) return [];
    const own = nearness(column.values, column.previous);
    return own.count >= LEAST && own.near <= 0.2 * own.count ? [column] : [];
  });
  const found: Suspicion[] = [];
  const told = new Set<Column>();
  for (const column of off) {
    for (const other of off) {
      if (other === column || told.has(column) || told.has(other)) continue;
      if (!holds(column, other) || !holds(other, column)) continue;
      told.add(column);
      told.add(other);
      const cells = [column, other].flatMap((one) =>
        placesWith(one.values).map((place): GuardCell => ({ column: one, field: 'value', place })),
      );
      found.push(
        suspect('error', 'out-of-place', 'columns-swapped', cells, { second: other.row.name }),
      );
    }
  }
  return found;
}

/** Whether a column holds what the other had a year ago. */
function holds({ values }: Column, { previous }: Column): boolean {
  const { near, count } = nearness(values, previous);
  return count >= LEAST && near >= 0.8 * count;
}

function nearness(values: Float64Array, previous: Float64Array): { near: number; count: number } {
  let [near, count] = [0, 0];
  for (let place = 0; place < values.length; place++) {
    const [x, before] = [at(values, place), at(previous, place)];
    if (!(x > 0) || !(before > 0)) continue;
    count++;
    if (Math.abs(Math.log(x / before)) < 0.25) near++;
  }
  return { near, count };
}
