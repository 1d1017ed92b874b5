import { mergedText, textAt } from '../cells/grid-cells.ts';
import type { Finding } from '../cells/located-problem.ts';
import { report, type TableLog } from '../tables/table-log.ts';
import { anchorOf } from '../xlsx/merged-cells.ts';
import type { ResolvedColumns } from './cross-columns.ts';
import type { CrossHeader } from './cross-header.ts';
import { type NamesOf, namesOf } from './name-headers.ts';

type Kind = Exclude<NamesOf, 'either'>;

/** What the body of a wide or transposed table names, and where its figures stand. */
interface Body<T> {
  kind: Kind;
  find: (text: string) => T | undefined;
  figures: readonly number[];
}

/** Columns that name the rows once more, beside the names themselves, and where reading ends. */
export interface SecondNames {
  /** Codes beside names: the row is read if both are of one thing. */
  twins: number[];
  isRead: (column: number) => boolean;
}

/**
 * Finds the other columns that name the rows of a table. Beyond figures such a column is that of
 * another table side by side: where it names another unit than the row does, what belongs to it is
 * not read, and that is one error at its header.
 */
export function secondNames<T>(log: TableLog, header: CrossHeader, body: Body<T>): SecondNames {
  const { nameColumn } = header;
  const twins: number[] = [];
  for (const { column, row } of namingColumns(log, header, body)) {
    const [first, second] = [Math.min(column, nameColumn), Math.max(column, nameColumn)];
    const isBeside = body.figures.some((figure) => figure > first && figure < second);
    if (!isBeside) twins.push(column);
    else if (contradicts(log, header, body, column)) {
      log.lose({ lost: 'all' });
      report(log, sideBySide(body.kind), row, second);
      return { twins, isRead: (one) => (column > nameColumn ? one < column : one > nameColumn) };
    }
  }
  return { twins, isRead: () => true };
}

/** The columns other than that of the names whose header says that they name the rows. */
function namingColumns<T>(
  { grid }: TableLog,
  { row: head, nameColumn, bodyStart, columns }: CrossHeader,
  { kind, figures }: Body<T>,
): { column: number; row: number }[] {
  return columns.flatMap(({ column }) => {
    if (column === nameColumn || figures.includes(column)) return [];
    for (let row = bodyStart - 1; row >= Math.max(0, head - 2); row--) {
      const of = namesOf(mergedText(grid, row, column));
      if (of !== kind && of !== 'either') continue;
      return [{ column, row: anchorOf(grid, row, column)?.row ?? row }];
    }
    return [];
  });
}

function contradicts<T>(
  { grid }: TableLog,
  { nameColumn, bodyStart }: CrossHeader,
  { find }: Body<T>,
  column: number,
): boolean {
  for (let row = bodyStart; row < grid.rows.length; row++) {
    const second = find(textAt(grid, row, column));
    if (second !== undefined && second !== find(textAt(grid, row, nameColumn))) return true;
  }
  return false;
}

export function sideBySide(kind: Kind): Finding {
  return { level: 'error', code: 'not-read', text: `side-by-side-${kind}`, params: {} };
}

/** Reports the twins of a row that name something else; true where there are any. */
export function namesDiffer<T>(
  log: TableLog,
  row: number,
  twins: readonly number[],
  given: {
    kind: Kind;
    item: T;
    find: (text: string) => T | undefined;
    nameOf: (item: T) => string;
    lose: (item: T) => void;
  },
): boolean {
  const { kind, item, find, nameOf, lose } = given;
  let differ = false;
  for (const column of twins) {
    const other = find(textAt(log.grid, row, column));
    if (other === undefined || other === item) continue;
    differ = true;
    lose(item);
    lose(other);
    report(log, differing(kind, nameOf(item), nameOf(other)), row, column);
  }
  return differ;
}

export function differing(kind: Kind, name: string, other: string): Finding {
  const params = { name, other };
  return { level: 'error', code: 'conflicting-value', text: `${kind}-names-differ`, params };
}

/** The columns up to where reading ends. */
export function columnsRead<T>(
  { columns, rowColumns, ranks }: ResolvedColumns<T>,
  { isRead }: SecondNames,
): ResolvedColumns<T> {
  const ofRow = Object.entries(rowColumns).filter(([, column]) => isRead(column));
  return {
    columns: columns.filter(({ at }) => isRead(at.column)),
    rowColumns: Object.fromEntries(ofRow),
    ranks,
  };
}
