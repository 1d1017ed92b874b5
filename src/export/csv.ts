export type CsvCell = string | number | boolean | null | undefined;

const BOM = '\uFEFF';

/** A number as a spreadsheet would read it: sign, thousands, decimals, exponent, percent. */
const NUMBER = /^[+\-\u2212]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?(e[+-]?\d+)?%?$/i;

/** What makes a spreadsheet take a text for a formula, in half and full width, after any blanks. */
const FORMULA = /^[\s\u00A0]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/** Whether a spreadsheet that opens the text could run it as a formula. */
function dangerous(text: string): boolean {
  return FORMULA.test(text) && !(NUMBER.test(text) && /\d/.test(text));
}

/** A text that no spreadsheet runs, with an apostrophe before it where one could. */
export const guarded = (text: string): string => (dangerous(text) ? `'${text}` : text);

/**
 * One cell. A text that a spreadsheet would take for a formula is preceded by an apostrophe;
 * numbers such as −2.3 and +5.1 stay as they are.
 */
export function csvCell(value: CsvCell): string {
  const text = value === null || value === undefined ? '' : String(value);
  const safe = typeof value === 'string' ? guarded(text) : text;
  return /[",;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as comma-separated text that Excel and WPS open: UTF-8 with its mark, CRLF. */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return BOM + rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}
