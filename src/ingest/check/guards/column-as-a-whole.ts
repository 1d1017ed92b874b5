import type { Column } from './column.ts';
import { placesWith } from './column.ts';
import { isCounted } from './figure-kind.ts';
import { at, decimalsOf, median, plain, spreadAround } from './numbers.ts';
import { type Suspicion, suspect } from './suspicion.ts';

/** Fewer figures than this may agree, or move together, by chance. */
const LEAST = 5;
/** All units together rarely come to less than this part of a year ago, or of the target, or to more times. */
const PART = 0.4;
/** So alike are the figures of one period and those of a year, as distances between logarithms. */
const ALIKE = 0.35;

/** Columns that are odd as a whole, though each of their figures might be right. */
export function oddColumns(column: Column): Suspicion[] {
  const { kind } = column;
  if (kind !== 'level' && kind !== 'increment' && kind !== 'share') return [];
  if (column.count < LEAST || !(column.hasPrevious || column.hasTargets)) return [];
  return [targetsForFigures, targetsExchanged, oneNumber, movedTogether]
    .flatMap((guard) => guard(column))
    .slice(0, 1);
}

const cellsOf = (column: Column, places: readonly number[]) =>
  places.map((place) => ({ column, field: 'value' as const, place }));

/** Digits that a number says something by: 4200 has two. */
export const digitsOf = (x: number): number =>
  String(Math.abs(x)).replace(/^0\.0*|\.|0+$/g, '').length;

/** Places where the unit has a figure and something to hold it against, both above 0. */
const pairsOf = ({ values }: Column, references: Float64Array): number[] =>
  placesWith(values).filter((place) => at(values, place) > 0 && at(references, place) > 0);

/** Every figure is exactly its target: the targets were pasted. */
function targetsForFigures(column: Column): Suspicion[] {
  const { values, targets } = column;
  const places = pairsOf(column, targets);
  if (places.length < LEAST || places.length < column.count) return [];
  if (places.some((place) => at(values, place) !== at(targets, place))) return [];
  const least = isCounted(column.row) ? 3 : 2;
  const telling = places.map((place) => at(values, place)).filter((x) => digitsOf(x) >= least);
  if (new Set(telling).size < 3) return [];
  return [
    suspect('warning', 'out-of-place', 'targets-for-figures', cellsOf(column, places), {
      count: places.length,
    }),
  ];
}

const isRound = (x: number): boolean => x % 10 === 0;

/** Round figures beside targets that are not: targets are set, and figures come out as they may. */
function targetsExchanged(column: Column): Suspicion[] {
  const { values, targets } = column;
  const places = pairsOf(column, targets);
  const isWhole = places.every((place) =>
    [values, targets].every((numbers) => Number.isInteger(at(numbers, place))),
  );
  if (places.length < LEAST || !isWhole) return [];
  const figures = places.filter((place) => isRound(at(values, place))).length;
  const asked = places.filter((place) => isRound(at(targets, place))).length;
  if (figures < places.length || asked > 0.3 * places.length) return [];
  const params = { reference: plain(at(targets, places[0] ?? -1)), count: places.length };
  const cells = cellsOf(column, places);
  return [suspect('warning', 'out-of-place', 'targets-exchanged', cells, params)];
}

/** One number of many digits for all units, which had different ones a year ago, or have other targets. */
function oneNumber(column: Column): Suspicion[] {
  const { values, previous, targets, hasPrevious } = column;
  const places = placesWith(values);
  const x = at(values, places[0] ?? -1);
  if (digitsOf(x) < 3 || places.some((place) => at(values, place) !== x)) return [];
  const references = hasPrevious ? previous : targets;
  const known = new Set(pairsOf(column, references).map((place) => at(references, place)));
  if (known.size < 3) return [];
  return [
    suspect('warning', 'out-of-place', 'one-number', cellsOf(column, places), {
      count: places.length,
    }),
  ];
}

/** All figures are about the same small part, or many times, of what they are held against. */
function movedTogether(column: Column): Suspicion[] {
  const isReverse = column.row.direction === 'reverse';
  return (['previous', 'target'] as const).flatMap((by) => {
    if (by === 'target' && (isReverse || column.kind === 'share')) return [];
    const references = by === 'previous' ? column.previous : column.targets;
    const places = pairsOf(column, references);
    if (places.length < LEAST) return [];
    const changes = places.map((place) =>
      Math.log(at(column.values, place) / at(references, place)),
    );
    const middle = median(changes);
    if (Math.abs(middle) < -Math.log(PART) || spreadAround(changes, middle) > ALIKE) return [];
    const params = {
      percent: plain(Number((100 * Math.exp(middle)).toFixed(1))),
      reference: plain(at(references, places[0] ?? -1)),
      count: places.length,
    };
    const text = `column-moved-from-${by}`;
    return [suspect('warning', 'far-from-last-year', text, cellsOf(column, places), params)];
  });
}

/**
 * The one figure of a column that is last year's to the last digit. Lengths of roads do not change;
 * where several stand still, nothing is said.
 */
export function standingStill(column: Column): Suspicion[] {
  const { kind, values, previous, hasPrevious } = column;
  if (!hasPrevious || (kind !== 'level' && kind !== 'increment') || column.count < LEAST) return [];
  let [count, last] = [0, -1];
  for (let place = 0; place < values.length; place++) {
    if (values[place] !== previous[place]) continue;
    count++;
    last = place;
  }
  const x = at(values, last);
  if (count !== 1 || digitsOf(x) < 4 || decimalsOf(x) > 6) return [];
  return [suspect('warning', 'last-year', 'standing-still', cellsOf(column, [last]))];
}
