import type { Assessment, ChangeRow } from '../../model/dataset.ts';
import type { CellDifference } from '../../model/difference.ts';

/** What the table of corrections says of the cells that differ. */
export interface RegisteredReasons {
  /** Rows that are about a cell that differs, in their order. */
  rows: ChangeRow[];
  /** Cells of which no row says anything. */
  open: CellDifference[];
}

/** Units and indicators that a row of the table names, by code. */
interface Named {
  units: ReadonlySet<string>;
  indicators: ReadonlySet<string>;
}

type Names = readonly { name: string; code: string }[];

/**
 * Rows of 更正 that came with the later version, as far as they are about what differs: one that
 * names units or indicators is about their cells, one that names none about all. A row that the
 * earlier version had tells of an earlier correction.
 */
export function registeredReasons(
  cells: readonly CellDifference[],
  before: Assessment,
  after: Assessment,
): RegisteredReasons {
  const known = new Set(before.changes.map(keyOf));
  const units = longestFirst(
    after.units.flatMap(({ code, name, short, aliases }) =>
      [name, ...(short === undefined ? [] : [short]), ...aliases].map((text) => [text, code]),
    ),
  );
  const indicators = longestFirst(
    after.indicators.map(({ code, name, given }) => [given ?? name, code]),
  );
  const fresh = after.changes
    .filter((row) => !known.has(keyOf(row)))
    .map((row) => ({
      row,
      named: { units: namedIn(row.what, units), indicators: namedIn(row.what, indicators) },
    }));
  return {
    rows: fresh
      .filter(({ named }) => cells.some((cell) => isAbout(named, cell)))
      .map(({ row }) => row),
    open: cells.filter((cell) => !fresh.some(({ named }) => isAbout(named, cell))),
  };
}

const keyOf = ({ date, what, why, document }: ChangeRow): string =>
  JSON.stringify([date, what, why, document]);

const longestFirst = (pairs: readonly (readonly string[])[]): Names =>
  pairs
    .map(([name = '', code = '']) => ({ name, code }))
    .filter(({ name }) => name !== '')
    .sort((a, b) => b.name.length - a.name.length);

/** A longer name takes its letters away: 财税收入增幅 does not name 财税收入. */
function namedIn(text: string, names: Names): Set<string> {
  let rest = text;
  const found = new Set<string>();
  const taken = new Set<string>();
  for (const { name, code } of names) {
    if (!rest.includes(name) && !taken.has(name)) continue;
    rest = rest.replaceAll(name, ' '.repeat(name.length));
    taken.add(name);
    found.add(code);
  }
  return found;
}

function isAbout({ units, indicators }: Named, { unit, indicator }: CellDifference): boolean {
  if (units.size === 0 && indicators.size === 0) return true;
  const [ofUnit, ofIndicator] = [
    { code: unit, named: units },
    { code: indicator, named: indicators },
  ].map(({ code, named }) => {
    if (code === null || named.size === 0) return undefined;
    return named.has(code);
  });
  return ofUnit !== false && ofIndicator !== false && (ofUnit ?? ofIndicator ?? false);
}
