import { findName } from '../cells/find-name.ts';
import { textAt } from '../cells/grid-cells.ts';
import { isNear, nearest } from '../cells/nearest.ts';
import { parsePlainNumber } from '../cells/parse-number.ts';
import { namesOf } from '../layouts/name-headers.ts';
import { SETTING_NAMES, settingTitle } from '../scheme/setting-words.ts';
import type { Reading } from './reading.ts';
import { report } from './table-log.ts';
import type { TableRows } from './table-rows.ts';

const KNOWN = SETTING_NAMES.flatMap((name) => [name, settingTitle(name)]);

/** Running numbers, and what an office notes beside its indicators. */
const OTHERS =
  /^(序号|编号|顺序|排序|行号|no\.?|#|页码|联系电话|电话|上年.*|历史.*|.*依据|.*文号)$/i;

function hasNumbers({ log: { grid }, rows }: TableRows, column: number): boolean {
  return rows.some((row) => {
    const text = textAt(grid, row, column);
    const cell = grid.cells?.[row]?.[column];
    return text.trim() !== '' && parsePlainNumber({ text, cell }, true).kind === 'value';
  });
}

/**
 * Columns of indicators or tasks with a header that is none of the table's. One that holds numbers
 * or is near the name of a setting would silently mean a default, so it is an error.
 */
export function checkUnknownColumns(table: TableRows, reading: Reading): void {
  for (const { column, header } of table.header.others) {
    const name = header.trim();
    if (OTHERS.test(name) || namesOf(name) !== undefined || isRepeated(table, name)) continue;
    const near = nearest(name, KNOWN).filter((known) => isNear(name, known));
    if (near.length === 0 && !hasNumbers(table, column)) continue;
    if (findName(reading.unitNames, name) !== undefined) continue;
    const text = near.length > 0 ? 'setting-header-near' : 'setting-header-unknown';
    const finding = { level: 'error', code: 'unknown-setting', text, params: { near } } as const;
    report(table.log, finding, table.header.row, column, { found: header });
  }
}

/** A second column of a kind that the table has: listed, as it names nothing new. */
function isRepeated({ header }: TableRows, name: string): boolean {
  return header.others.filter((other) => other.header.trim() === name).length > 1;
}
