import type { Reading } from '../../tables/reading.ts';
import { type Column, placesWith } from './column.ts';
import { at, median, plain, spreadAround } from './numbers.ts';
import { type Suspicion, suspect } from './suspicion.ts';

/** Fewer units than this do not tell how far figures usually move within a year. */
const LEAST = 5;
/** How many times the usual distance two figures lie from their own last year, and from each other’s. */
const [OWN, OTHER] = [6, 3];

/**
 * Figures of two units that stand next to each other, each of which goes on from what the other had
 * last year. How near is near follows from how all units of the column moved, so that an exchange of
 * two figures that differ by a tenth is seen where all others moved by one in a hundred.
 */
export function exchangedNeighbours(reading: Reading, column: Column): Suspicion[] {
  const { kind, values, previous, hasPrevious } = column;
  if (!hasPrevious || !(kind === 'level' || kind === 'increment' || kind === 'share')) return [];
  const places = placesWith(values).filter(
    (place) => at(values, place) > 0 && at(previous, place) > 0,
  );
  if (places.length < LEAST || isFewOfEach(places.map((place) => at(values, place)))) return [];
  const changes = places.map((place) => Math.log(at(values, place) / at(previous, place)));
  const drift = median(changes);
  const usual = spreadAround(changes, drift);
  const least = kind === 'share' ? 0.02 : 0.06;
  const [own, other] = [Math.max(least, OWN * usual), Math.max(least / 2, OTHER * usual)];
  const distance = (place: number, from: number): number =>
    Math.abs(Math.log(at(values, place) / at(previous, from)) - drift);
  const found: Suspicion[] = [];
  for (let i = 1; i < places.length; i++) {
    const [a = -1, b = -1] = places.slice(i - 1, i + 1);
    if (distance(a, a) < own || distance(b, b) < own) continue;
    if (distance(a, b) > other || distance(b, a) > other) continue;
    const cells = [a, b].map((place) => ({ column, field: 'value' as const, place }));
    const owner = reading.units[b]?.name;
    const params = { owner, count: 2, reference: plain(at(previous, a)) };
    found.push(suspect('warning', 'out-of-place', 'rows-moved', cells, params));
    i++;
  }
  return found;
}

/** Small counts repeat and jump, so that whose they are cannot be seen. */
const isFewOfEach = (numbers: readonly number[]): boolean =>
  median(numbers) < 20 && numbers.every(Number.isInteger);
