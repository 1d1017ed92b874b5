import type { BandRow } from '../../../model/dataset.ts';
import type { Reading } from '../../tables/reading.ts';
import { type Column, placesWith } from './column.ts';
import { at, median, plain } from './numbers.ts';
import { type Suspicion, suspect } from './suspicion.ts';

/** Fewer figures than this say little of a column. */
const LEAST = 5;

const cellsOf = (column: Column, places: readonly number[]) =>
  places.map((place) => ({ column, field: 'value' as const, place }));

/**
 * Figures that measure something else: an index, a completion rate, a date, marks out of five.
 * `bands` are the rows of the column's indicator alone.
 */
export function otherMeasures(
  reading: Reading,
  column: Column,
  bands: readonly BandRow[] = [],
): Suspicion[] {
  if (column.kind === 'place' || column.kind === 'marks') return [];
  if (column.count < LEAST) return beyondStandards(column, bands);
  return [
    ...indexForGrowth(column),
    ...ratesForFigures(column),
    ...dateSerials(reading, column),
    ...offStandards(column, bands),
    ...beyondStandards(column, bands),
    ...standardPassed(column),
  ].slice(0, 1);
}

/** Among rates of growth, 105.2 where last year is 100. */
function indexForGrowth(column: Column): Suspicion[] {
  if (column.kind !== 'growth') return [];
  const places = placesWith(column.values);
  const high = places.filter((place) => isIndex(at(column.values, place)));
  const rest = places.filter((place) => !isIndex(at(column.values, place)));
  if (high.length < 2 || rest.some((place) => Math.abs(at(column.values, place)) > 50)) return [];
  const known = [...placesWith(column.previous).map((place) => at(column.previous, place))];
  if (known.some(isIndex)) return [];
  const first = at(column.values, high[0] ?? -1);
  const params = { count: high.length, other: plain(Number((first - 100).toPrecision(9))) };
  return [suspect('warning', 'outlier', 'index-for-growth', cellsOf(column, high), params)];
}

const isIndex = (x: number): boolean => x >= 85 && x <= 130;

/** Around 100 for every unit, whatever its target: completion rates stand in place of figures. */
function ratesForFigures(column: Column): Suspicion[] {
  const { kind, values, targets } = column;
  if (!column.hasTargets || (kind !== 'level' && kind !== 'increment')) return [];
  const places = placesWith(values).filter((place) => at(targets, place) > 0);
  if (places.length < LEAST) return [];
  const [figures, asked] = [values, targets].map((numbers) =>
    places.map((place) => at(numbers, place)),
  );
  if (!figures || !asked) return [];
  const [least, most] = [Math.min(...figures), Math.max(...figures)];
  if (least < 50 || most > 200 || most > 1.7 * least) return [];
  const [lowest, highest] = [Math.min(...asked), Math.max(...asked)];
  if (highest < 2 * lowest || (median(asked) < 250 && median(asked) > 40)) return [];
  const params = { least: plain(least), most: plain(most), reference: plain(asked[0] ?? 0) };
  return [suspect('warning', 'outlier', 'rates-for-figures', cellsOf(column, places), params)];
}

/** Days from the start of Excel's calendar to 1970. */
const EPOCH = 25_569;
const serialOf = (year: number): number => Date.UTC(year, 0, 1) / 86_400_000 + EPOCH;

/** A whole number such as 45630 where no other is of its size: a date that was made a number. */
function dateSerials({ scheme }: Reading, column: Column): Suspicion[] {
  const { values, previous } = column;
  const [from, to] = [serialOf(scheme.year - 1), serialOf(scheme.year + 2)];
  if (column.most < from) return [];
  const odd: number[] = [];
  for (let place = 0; place < values.length; place++) {
    const x = at(values, place);
    const isDate = x >= from && x < to && Number.isInteger(x);
    if (isDate && !(at(previous, place) > x / 3)) odd.push(place);
  }
  if (odd.length === 0 || odd.length > 2) return [];
  const others = placesWith(values).filter((place) => !odd.includes(place));
  if (others.length < 4) return [];
  if (others.some((place) => at(values, place) > at(values, odd[0] ?? -1) / 3)) return [];
  const days = at(values, odd[0] ?? -1) - EPOCH;
  const params = { date: new Date(days * 86_400_000).toISOString().slice(0, 10) };
  return [suspect('warning', 'outlier', 'date-for-figure', cellsOf(column, odd), params)];
}

/** Fixed bounds of all rows; undefined where a row has none, or an interval. */
function boundsOf({ entry }: Column): { satisfactory: number; unallowable: number }[] | undefined {
  const rows = entry.rows.map(({ settings: { rule, bounds, satisfactory, unallowable } }) => {
    const isFixed = rule === 'efficacy' && bounds === 'fixed';
    return isFixed && typeof satisfactory === 'number' && typeof unallowable === 'number'
      ? { satisfactory, unallowable }
      : undefined;
  });
  const known = rows.filter((row) => row !== undefined);
  return known.length === rows.length && known.length > 0 ? known : undefined;
}

function standardsOf(column: Column, bands: readonly BandRow[]): number[] {
  const bounds = boundsOf(column) ?? [];
  if (column.row.settings.rule !== 'bands')
    return bounds.flatMap((one) => [one.satisfactory, one.unallowable]);
  return bands.flatMap(({ standards }) => standards);
}

/** Percentages whose bounds or band standards are shares, or marks out of five beside such in per cent. */
function offStandards(column: Column, bands: readonly BandRow[]): Suspicion[] {
  if (column.kind !== 'share') return [];
  const limits = standardsOf(column, bands);
  if (limits.length === 0) return [];
  const places = placesWith(column.values);
  const middle = median(places.map((place) => at(column.values, place)));
  const [least, most] = [Math.min(...limits), Math.max(...limits)];
  if (least <= 0) return [];
  if (middle < 8 * most && middle > least / 8) return [];
  const params = { least: plain(least), most: plain(most) };
  const level = middle >= 50 * most ? 'error' : 'warning';
  return [suspect(level, 'mixed-scale', 'off-standards', cellsOf(column, places), params)];
}

/** Figures that all lie beyond the standards by more than these span: those of another indicator. */
function beyondStandards(column: Column, bands: readonly BandRow[]): Suspicion[] {
  if (column.row.settings.rule !== 'bands' || column.count === 0) return [];
  const limits = standardsOf(column, bands);
  if (limits.length === 0) return [];
  const places = placesWith(column.values);
  const values = places.map((place) => at(column.values, place));
  const [least, most] = [Math.min(...limits), Math.max(...limits)];
  const span = most - least;
  const isOff = Math.min(...values) > most + span / 2 || Math.max(...values) < least - span / 2;
  if (!isOff) return [];
  const params = { least: plain(least), most: plain(most) };
  return [suspect('warning', 'outlier', 'beyond-standards', cellsOf(column, places), params)];
}

/** A satisfactory value that nearly all units pass, some by far: it may lack a digit's order. */
function standardPassed(column: Column): Suspicion[] {
  const bounds = boundsOf(column);
  const [one] = bounds ?? [];
  if (one === undefined || bounds?.length !== 1 || column.row.settings.top) return [];
  const { satisfactory, unallowable } = one;
  const places = placesWith(column.values);
  const shareOf = (place: number): number =>
    (at(column.values, place) - unallowable) / (satisfactory - unallowable);
  const passing = places.filter((place) => shareOf(place) > 1);
  const far = places.filter((place) => shareOf(place) > 1.5);
  if (passing.length < places.length || far.length * 2 < places.length) return [];
  const params = { count: places.length, satisfactory: plain(satisfactory) };
  return [suspect('warning', 'outlier', 'standard-passed', cellsOf(column, passing), params)];
}
