import type { LineageRow } from '../../model/dataset.ts';
import { type Followed, firstCalled, namesOf } from './names.ts';

/** The rows of the lineage table between two years; each question looks at the rows it is about alone. */
export interface LineageTable {
  /** Rows that something came about by, in their order. */
  to: (one: Followed) => readonly LineageRow[];
  /** Rows that something went by, in their order. */
  from: (one: Followed) => readonly LineageRow[];
  /** How many things something of the year before became. */
  parts: (one: Followed) => number;
  /** Code in the year before of what a row names, through the rows of skipped years if need be. */
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

/** Follows names back through the rows; each is followed once, and one that comes round to itself has no source. */
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
