import { findName } from '../cells/find-name.ts';
import { noteName } from '../cells/note-name.ts';
import { reportUnknown } from '../layouts/body-row.ts';
import { isNumberCell } from '../layouts/cross-columns.ts';
import { indicatorNamed } from '../layouts/indicator-named.ts';
import { namesOtherIndicator, namesOtherUnit } from '../layouts/names-of-row.ts';
import { isNoteName, isTotalName, totalName } from '../layouts/row-kind.ts';
import type { IndicatorEntry, Reading } from './reading.ts';
import { skipRow } from './table-log.ts';
import { cellOf, isOtherwiseBlank, type TableRows } from './table-rows.ts';

/**
 * The place of the unit that a row is about. A total or a note is listed; a name that is not known
 * is reported. `numbers` are the columns that a note would not fill.
 */
export function unitOfRow(
  table: TableRows,
  row: number,
  reading: Reading,
  numbers: readonly string[],
): number | undefined {
  const { log, header } = table;
  const text = cellOf(table, row, 'unit').text.trim();
  const unit = findName(reading.unitNames, text);
  if (unit !== undefined) {
    const isClear = !namesOtherUnit({ table, row, reading }, unit);
    if (!isClear && log.secret) log.lose({ lost: 'all' });
    noteName(log, reading.unitNames, text, { row, column: header.columns.get('unit') ?? 0 });
    return isClear ? unit : undefined;
  }
  if (isTotalName(text)) skipRow(log, row, totalName(text));
  else if (isNote(table, row, reading, numbers)) skipRow(log, row, 'note');
  else {
    const look = { names: reading.unitNames, unknown: 'unknown-unit' as const };
    const named = indicatorNamed(reading, cellOf(table, row, 'indicator').text);
    if (log.secret)
      log.lose(named ? { lost: 'of-indicator', entry: named.entry } : { lost: 'all' });
    reportUnknown(log, row, header.columns.get('unit') ?? 0, look);
  }
  return undefined;
}

/** Text below a table: alone in its row, or like a note and without numbers. */
function isNote(
  table: TableRows,
  row: number,
  reading: Reading,
  numbers: readonly string[],
): boolean {
  if (isOtherwiseBlank(table, row, ['unit'])) return true;
  const text = cellOf(table, row, 'unit').text.trim();
  if (text !== '' && isNoteName(text)) return true;
  if (numbers.length === 0) return false;
  const named = indicatorNamed(reading, cellOf(table, row, 'indicator').text);
  if (named !== undefined) return false;
  return !numbers.some((key) => {
    const column = table.header.columns.get(key);
    return column !== undefined && isNumberCell(table.log, reading, row, column);
  });
}

/** The indicator that a row names in a column; one that is not known is reported. */
export function indicatorOfRow(
  table: TableRows,
  row: number,
  reading: Reading,
): IndicatorEntry | undefined {
  const named = indicatorNamed(reading, cellOf(table, row, 'indicator').text);
  if (named) {
    const { entry } = named;
    const { text } = cellOf(table, row, 'indicator');
    const column = table.header.columns.get('indicator') ?? 0;
    noteName(table.log, reading.entryNames, text, { row, column });
    return namesOtherIndicator({ table, row, reading }, entry) ? undefined : entry;
  }
  reportUnknown(table.log, row, table.header.columns.get('indicator') ?? 0, {
    names: reading.entryNames,
    unknown: 'unknown-indicator',
  });
  return undefined;
}
