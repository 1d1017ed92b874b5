import { findName } from '../cells/find-name.ts';
import { textAt } from '../cells/grid-cells.ts';
import type { IndicatorEntry, Reading } from '../tables/reading.ts';
import { report } from '../tables/table-log.ts';
import { cellOf, type NamingColumn, type TableRows } from '../tables/table-rows.ts';
import { indicatorNamed } from './indicator-named.ts';
import { differing, sideBySide } from './second-names.ts';

/** A row of a table with one field a column, of which the unit or indicator was found. */
interface NamedRow {
  table: TableRows;
  row: number;
  reading: Reading;
}

/** Whether a column that is not read names another unit than the row does; that is reported. */
export function namesOtherUnit(at: NamedRow, unit: number): boolean {
  const { table, row, reading } = at;
  let differs = false;
  for (const naming of table.naming) {
    const text = textAt(table.log.grid, row, naming.column);
    const other = naming.of === 'indicator' ? undefined : findName(reading.unitNames, text);
    if (other === undefined || other === unit) continue;
    if (naming.of === 'either' && isIndicatorOfRow(at, text)) continue;
    const name = (place: number): string => reading.units[place]?.name ?? '';
    if (tell(at, naming, 'unit', { name: name(unit), other: name(other) })) differs = true;
  }
  return differs;
}

/** Whether a column that is not read names another indicator than the row does; it is reported. */
export function namesOtherIndicator(at: NamedRow, entry: IndicatorEntry): boolean {
  const { table, row, reading } = at;
  let differs = false;
  for (const naming of table.naming) {
    const text = textAt(table.log.grid, row, naming.column);
    const other = naming.of === 'unit' ? undefined : indicatorNamed(reading, text)?.entry;
    if (other === undefined || other === entry) continue;
    if (naming.of === 'either' && findName(reading.unitNames, text) !== undefined) continue;
    if (tell(at, naming, 'indicator', { name: entry.name, other: other.name })) differs = true;
  }
  return differs;
}

function isIndicatorOfRow({ table, row, reading }: NamedRow, text: string): boolean {
  const named = indicatorNamed(reading, cellOf(table, row, 'indicator').text);
  return named !== undefined && indicatorNamed(reading, text)?.entry === named.entry;
}

/** Reports at the cell, or for a table side by side at its header; true where the row is unclear. */
function tell(
  { table, row }: NamedRow,
  { column, isBeside }: NamingColumn,
  kind: 'unit' | 'indicator',
  { name, other }: { name: string; other: string },
): boolean {
  const { log, header } = table;
  if (isBeside) report(log, sideBySide(kind), header.row, column);
  else report(log, differing(kind, name, other), row, column);
  return !isBeside;
}
