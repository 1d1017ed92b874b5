import type { Cell } from './cell.ts';
import { type Column, rowFor } from './column.ts';

/**
 * The columns of a draft. Of a unit of which nothing has been delivered yet, the full marks of
 * indicators from which nothing was deducted are not released: else it would lead the ranking
 * with them alone.
 */
export function withoutUndelivered(columns: readonly Column[]): Column[] {
  const [first] = columns;
  const empty = (first?.cells ?? []).flatMap((_, unit) =>
    columns.every((column) => isUndelivered(column, unit)) &&
    columns.some((column) => isAwaited(column, unit))
      ? [unit]
      : [],
  );
  if (empty.length === 0) return [...columns];
  return columns.map((column) => (isDeduction(column) ? without(column, empty) : column));
}

const isDeduction = ({ rows }: Column): boolean =>
  rows.some(({ settings }) => settings.rule === 'deduction');

/** Still to come; where nothing is, a clean record is the whole result. */
function isAwaited({ cells }: Column, unit: number): boolean {
  const cell = cells[unit];
  return cell?.kind === 'missing' && cell.reason !== 'not-applicable';
}

function isUndelivered(column: Column, unit: number): boolean {
  const cell = column.cells[unit];
  if (cell === undefined || cell.kind === 'missing') return true;
  const { rule } = rowFor(column, unit).settings;
  return rule === 'deduction' && cell.kind === 'scored' && cell.value === 0;
}

function without(column: Column, units: readonly number[]): Column {
  const cells = [...column.cells];
  const exact = Float64Array.from(column.exact);
  for (const unit of units) {
    if (cells[unit]?.kind !== 'scored') continue;
    const left: Cell = { kind: 'missing', reason: 'not-released' };
    cells[unit] = left;
    exact[unit] = Number.NaN;
  }
  return { ...column, cells, exact };
}
