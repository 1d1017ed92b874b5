import type { LineageRow } from '../../model/dataset.ts';
import { type Followed, firstCalled, namesOf } from './names.ts';

/**
 * The rows of the lineage table between two years, looked up by the unit or indicator that they
 * name.
 */
export interface LineageTable {
  /** Rows that made this unit or indicator, in table order. */
  to: (one: Followed) => readonly LineageRow[];
  /** Rows by which this unit or indicator ended, in table order. */
  from: (one: Followed) => readonly LineageRow[];
  /** How many units or indicators of this year continue one of the year before. */
  parts: (one: Followed) => number;
  /**
   * The code in the year before for a name in a row; follows the rows of skipped years if need be.
   */
  source: (from: string) => string | undefined;
}

/** @param before what there was in the earlier year; `old` the same by code */
export function lineageTable({
  before,
  old,
  rows,
}: {
  before: readonly Followed[];
  old: ReadonlyMap<string, Followed>;
  rows: readonly LineageRow[];
}): LineageTable {
  const from = rowsBy(rows, 'from');
  const parts = new Map<Followed, number>();
  return {
    from,
    to: rowsBy(rows, 'to'),
    parts(one) {
      const known = parts.get(one) ?? new Set(from(one).map(({ to }) => to)).size;
      parts.set(one, known);
      return known;
    },
    source: sourceFinder(before, old, rows),
  };
}

/** The rows whose side bears one of the names of something. */
function rowsBy(
  rows: readonly LineageRow[],
  side: 'from' | 'to',
): (one: Followed) => readonly LineageRow[] {
  const places = new Map<string, number[]>();
  for (const [place, row] of rows.entries()) {
    const list = places.get(row[side]);
    if (list) list.push(place);
    else places.set(row[side], [place]);
  }
  return (one) =>
    [...namesOf(one)]
      .flatMap((name) => places.get(name) ?? [])
      .sort((a, b) => a - b)
      .flatMap((place) => rows[place] ?? []);
}

/**
 * Follows names back through the rows, each name once. A name that leads back to itself has no
 * source.
 */
function sourceFinder(
  before: readonly Followed[],
  old: ReadonlyMap<string, Followed>,
  rows: readonly LineageRow[],
): (from: string) => string | undefined {
  const called = firstCalled(before);
  const earlier = new Map([...rows].reverse().map(({ from, to }) => [to, from]));
  const known = new Map<string, string | undefined>();
  return (from) => {
    const path = new Set<string>();
    let name: string | undefined = from;
    let source: string | undefined;
    while (name !== undefined && !path.has(name)) {
      source = known.get(name) ?? (old.get(name) ?? called(name))?.code;
      path.add(name);
      if (source !== undefined || name === '' || known.has(name)) break;
      name = earlier.get(name);
    }
    for (const one of path) known.set(one, source);
    return source;
  };
}
