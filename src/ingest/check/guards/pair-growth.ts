import { findName } from '../../cells/find-name.ts';
import type { Reading } from '../../tables/reading.ts';
import { type Column, placesWith } from './column.ts';
import { at, median, plain, spreadAround } from './numbers.ts';
import { type Suspicion, suspect } from './suspicion.ts';

const LEAST = 5;
/** Points by which a stated growth may part from that of the totals more than the others' does. */
const POINTS = 2.5;

/**
 * A stated growth that parts from that of the two totals otherwise than in the other units. Prices
 * and bounds of statistics move all units alike, a slip moves one.
 */
export function pairGrowth(reading: Reading, columns: readonly Column[]): Suspicion[] {
  const byEntry = new Map(columns.map((column) => [column.entry, column]));
  return reading.scheme.pairs.flatMap(([first, second]) => {
    const level = byEntry.get(findName(reading.entryNames, first) as Column['entry']);
    const growth = byEntry.get(findName(reading.entryNames, second) as Column['entry']);
    return level && growth ? ofPair(level, growth) : [];
  });
}

function ofPair(level: Column, growth: Column): Suspicion[] {
  const sign = growth.row.measure === 'reduction' ? -1 : 1;
  const computed = (place: number): number =>
    (100 * at(level.values, place)) / at(level.previous, place) - 100;
  const places = placesWith(growth.values).filter(
    (place) => at(level.values, place) > 0 && at(level.previous, place) > 0,
  );
  if (places.length < LEAST) return [];
  const apart = places.map((place) => sign * at(growth.values, place) - computed(place));
  const middle = median(apart);
  if (isShifted(places, (place) => sign * at(growth.values, place), computed, apart)) {
    const cells = places.map((place) => ({ column: growth, field: 'value' as const, place }));
    return [suspect('warning', 'out-of-place', 'growth-shifted', cells, { level: level.row.name })];
  }
  const limit = Math.max(POINTS, 8 * spreadAround(apart, middle));
  return places.flatMap((place, i) => {
    if (Math.abs((apart[i] ?? 0) - middle) <= limit) return [];
    const cells = [{ column: growth, field: 'value' as const, place }];
    const params = {
      level: level.row.name,
      value: plain(at(level.values, place)),
      previous: plain(at(level.previous, place)),
      computed: plain(Number(computed(place).toFixed(1))),
    };
    const suspicion = suspect(
      'warning',
      'growth-contradicts-totals',
      'growth-unlike-others',
      cells,
      params,
    );
    const against = (['value', 'previous'] as const).map((field) => ({
      column: level,
      field,
      place,
    }));
    return [{ ...suspicion, against }];
  });
}

/** So near is a growth to that of its own totals, in points, and so far to that of others'. */
const [NEAR, FAR] = [0.4, 1];

/** Whether the growths would be those of the totals if they stood one row higher, or lower. */
function isShifted(
  places: readonly number[],
  stated: (place: number) => number,
  computed: (place: number) => number,
  apart: readonly number[],
): boolean {
  if (spreadAround(apart, median(apart)) < FAR) return false;
  return [1, -1].some((by) => {
    const shifted = places.flatMap((place, i) => {
      const other = places[i + by];
      return other === undefined ? [] : [stated(other) - computed(place)];
    });
    const middle = median(shifted);
    return shifted.every((x) => Math.abs(x - middle) <= NEAR);
  });
}
