import type { Figure, Unit } from '../model/dataset.ts';

/** Places of the units of each group, and of all; a scheme without groups has one. */
export interface Members {
  all: Int32Array;
  byGroup: ReadonlyMap<string | undefined, Int32Array>;
  /** Number of each unit's group, from 0 in the order in which the groups first come. */
  groupOf: Int32Array;
}

export function membersOf(units: readonly Unit[]): Members {
  const lists = new Map<string | undefined, number[]>();
  units.forEach((unit, place) => {
    const list = lists.get(unit.group);
    if (list === undefined) lists.set(unit.group, [place]);
    else list.push(place);
  });
  const byGroup = new Map([...lists].map(([group, list]) => [group, Int32Array.from(list)]));
  const numbers = new Map([...lists.keys()].map((group, number) => [group, number]));
  const groupOf = Int32Array.from(units, ({ group }) => numbers.get(group) ?? 0);
  return { all: Int32Array.from(units.keys()), byGroup, groupOf };
}

/**
 * The values of one code (in one period) that may take part in comparisons, by unit; NaN for a
 * unit to which the code does not apply or that has no value of its own.
 */
export function valuesOf(
  figures: readonly (Figure | undefined)[],
  rowOf: Int32Array,
): Float64Array {
  const values = new Float64Array(rowOf.length).fill(Number.NaN);
  for (let unit = 0; unit < rowOf.length; unit += 1) {
    const figure = figures[unit];
    if (figure === undefined || figure.broken || figure.reason !== undefined) continue;
    if (typeof figure.value === 'number' && (rowOf[unit] ?? -1) >= 0) values[unit] = figure.value;
  }
  return values;
}

/**
 * The values of a comparison group, ascending: all units of it that have one, vetoed and
 * unranked ones too, whichever row of the code applies to them.
 */
export function sortedPeers(values: Float64Array, members: Int32Array): Float64Array {
  const found = new Float64Array(members.length);
  let count = 0;
  for (const unit of members) {
    const value = values[unit] ?? Number.NaN;
    if (Number.isNaN(value)) continue;
    found[count] = value;
    count += 1;
  }
  return found.subarray(0, count).sort();
}
