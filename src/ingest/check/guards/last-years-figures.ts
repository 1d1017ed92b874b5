import type { Source } from '../../../model/source.ts';
import type { Column, GuardCell } from './column.ts';
import { at } from './numbers.ts';
import { type Suspicion, suspect } from './suspicion.ts';

/** So many figures are not all as they were a year ago by chance. */
const LEAST = 5;

interface Compared {
  cells: GuardCell[];
  same: GuardCell[];
  numbers: Set<number>;
}

const none = (): Compared => ({ cells: [], same: [], numbers: new Set() });

/** Columns, and whole tables, whose figures are all those of the year before. */
export function lastYearsFigures(columns: readonly Column[]): Suspicion[] {
  const found: Suspicion[] = [];
  const byTable = new Map<Source['place'], Compared>();
  const told = new Set<Column>();
  for (const column of columns) {
    if (!column.hasPrevious || column.kind === 'place') continue;
    const own = none();
    for (let place = 0; place < column.values.length; place++) {
      const x = at(column.values, place);
      const previous = before(column, own, place);
      if (Number.isNaN(x) || Number.isNaN(previous)) continue;
      const cell: GuardCell = { column, field: 'value', place };
      note(own, cell, x, previous);
      const table = column.figureAt(place)?.at?.place;
      if (table) note(tableOf(byTable, table), cell, x, previous);
    }
    if (!isStale(own)) continue;
    told.add(column);
    found.push(suspect('error', 'last-year', 'last-year-column', own.same, countOf(own)));
  }
  for (const compared of byTable.values()) {
    const isTold = compared.same.some(({ column }) => told.has(column));
    if (!isTold && isStale(compared) && compared.numbers.size >= 3)
      found.push(
        suspect('error', 'last-year', 'last-year-table', compared.same, countOf(compared)),
      );
  }
  return wholeTables(found, byTable);
}

/**
 * The previous value, or that of last year’s assessment where the figure is just that: the columns
 * of the two years may be exchanged.
 */
function before(column: Column, { cells, same }: Compared, place: number): number {
  const [x, previous] = [at(column.values, place), at(column.previous, place)];
  const maySay = same.length === cells.length && x !== previous;
  return maySay && column.lastYear(place) === x ? x : previous;
}

const countOf = ({ same }: Compared) => ({ count: same.length });

function note(compared: Compared, cell: GuardCell, x: number, previous: number): void {
  compared.cells.push(cell);
  if (x !== previous) return;
  compared.same.push(cell);
  compared.numbers.add(x);
}

function tableOf(byTable: Map<Source['place'], Compared>, table: Source['place']): Compared {
  const known = byTable.get(table) ?? none();
  byTable.set(table, known);
  return known;
}

/** All that can be compared are the same, and not all one number. */
function isStale({ cells, same, numbers }: Compared): boolean {
  return same.length >= LEAST && same.length === cells.length && numbers.size > 1;
}

/** Where every column of a table is last year's, that is said once, of the table. */
function wholeTables(
  found: readonly Suspicion[],
  byTable: ReadonlyMap<Source['place'], Compared>,
): Suspicion[] {
  const stale = [...byTable.values()].filter(
    (one) => isStale(one) && new Set(one.same.map(({ column }) => column)).size > 1,
  );
  const whole = stale.map((one) =>
    suspect('error', 'last-year', 'last-year-table', one.same, countOf(one)),
  );
  const inWhole = new Set(stale.flatMap(({ same }) => same.map(({ column }) => column)));
  const rest = found.filter(
    ({ text, cells }) => text === 'last-year-column' && !cells.every((c) => inWhole.has(c.column)),
  );
  return [...whole, ...rest];
}
