import type { ShownCell, ShownTable } from './shown-table.ts';

/** What a spreadsheet would take for a formula, in half and full width. */
const FORMULA = /^[\s\u00A0]*[=+\-@\u2212\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/;

/**
 * A signed number with nothing but its unit behind it: of Chinese letters or a sign of shares, or
 * what differences of shares are counted in in English. Other Latin letters could name cells.
 */
const MEASURED =
  /^[+\-\u2212]\d+(\.\d+)?(\u2009?\p{Script=Han}+|[%‰]| percentage points| points per thousand)$/u;

const isDangerous = (text: string): boolean => FORMULA.test(text) && !MEASURED.test(text);

function field(cell: ShownCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = isDangerous(cell) ? `'${cell}` : cell;
  return /[",;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** UTF-8 with its mark, so that Excel and WPS open it. */
export function tableCsv({ head, rows }: ShownTable): string {
  return `\uFEFF${[head, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('')}`;
}
