import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre';
import { writeXlsx as writeWorkbook } from 'hucre/xlsx';
import { cellAddress } from '../model/address.ts';
import { xmlText } from './xml-text.ts';
import { repack } from './zip.ts';

/** A cell with more than its value: a live formula with the figure it gave us, a format, a role. */
export interface XlsxCell {
  value: CellValue;
  /** Without `=`; `value` is what it must come out as. */
  formula?: string;
  /** Decimals shown, or an Excel number format. */
  format?: number | string;
  role?: 'head' | 'title' | 'note' | 'input';
}

export interface XlsxColumn {
  header: string;
  /** In characters; by the header and the cells where absent. */
  width?: number;
  /** Decimals shown, or an Excel number format, for the column's numbers. */
  format?: number | string;
}

export interface XlsxSheet {
  name: string;
  /** Lines above the header. */
  title?: string[];
  columns: XlsxColumn[];
  rows: (CellValue | XlsxCell | undefined)[][];
  /** Columns that stay while the sheet is scrolled sideways; the header always stays. */
  frozenColumns?: number;
  /** Only cells with the role `input` can be written into (no password: it guards from slips). */
  inputsOnly?: true;
  /** Words to choose from in a cell, by row of `rows` and column, both from 0. */
  choices?: { row: number; column: number; words: readonly string[] }[];
}

export interface XlsxAbout {
  title: string;
  creator?: string;
}

const FACE = '宋体';
const HEAD: CellStyle = {
  font: { name: FACE, size: 11, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'F1EEE7' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
const ROLES: Record<NonNullable<XlsxCell['role']>, CellStyle> = {
  head: HEAD,
  title: { font: { name: FACE, size: 14, bold: true } },
  note: { font: { name: FACE, size: 11, color: { rgb: '565D6B' } } },
  input: { font: { name: FACE, size: 11, color: { rgb: '1F4E8C' } } },
};

const isCell = (cell: CellValue | XlsxCell | undefined): cell is XlsxCell =>
  typeof cell === 'object' && cell !== null && !(cell instanceof Date);

const numFmt = (format: number | string): string =>
  typeof format === 'string' ? format : format === 0 ? '0' : `0.${'0'.repeat(format)}`;

/** A text as a cell holds it: at most 32,767 characters. */
const cleanText = (text: string): string => xmlText(text).slice(0, 32_767);

const cleanValue = (value: CellValue): CellValue =>
  typeof value === 'string'
    ? cleanText(value)
    : typeof value === 'number' && !Number.isFinite(value)
      ? null
      : value;

/** Width in characters, a Chinese one counting two. */
function textWidth(value: CellValue): number {
  let width = 0;
  for (const char of String(value ?? '')) width += char > '\u2E7F' ? 2 : 1;
  return width;
}

const widthOf = (column: XlsxColumn, cells: CellValue[]): number =>
  column.width ??
  Math.min(
    40,
    Math.max(8, ...[column.header, ...cells.slice(0, 200)].map((value) => textWidth(value) + 2)),
  );

function styleOf(
  cell: XlsxCell | undefined,
  column: XlsxColumn | undefined,
  value: CellValue,
): CellStyle | undefined {
  const format = cell?.format ?? (typeof value === 'number' ? column?.format : undefined);
  const role = cell?.role === undefined ? undefined : ROLES[cell.role];
  const open = cell?.role === 'input' ? { protection: { locked: false } } : {};
  if (format === undefined) return role && { ...role, ...open };
  return { ...role, ...open, numFmt: numFmt(format) };
}

/** Against slips only: columns may be widened, rows filtered and sorted. */
const PROTECTION = {
  sheet: true,
  formatColumns: false,
  formatRows: false,
  sort: false,
  autoFilter: false,
};

function listOf(
  { row, column, words }: NonNullable<XlsxSheet['choices']>[number],
  above: number,
): NonNullable<WriteSheet['dataValidations']>[number] {
  return {
    type: 'list',
    values: words.map(cleanText),
    allowBlank: true,
    showErrorMessage: true,
    range: cellAddress(row + above + 1, column + 1),
  };
}

function sheetOf(sheet: XlsxSheet, name: string): WriteSheet {
  const titles = (sheet.title ?? []).map((line, index) => [
    { value: line, role: index === 0 ? 'title' : 'note' } as const,
  ]);
  const header = sheet.columns.map(({ header }) => ({ value: header, role: 'head' }) as const);
  const all: (CellValue | XlsxCell | undefined)[][] = [...titles, header, ...sheet.rows];
  const cells = new Map<string, Partial<Cell>>();
  const rows = all.map((row, r) =>
    row.map((entry, c) => {
      const cell = isCell(entry) ? entry : undefined;
      const value = cleanValue(cell ? cell.value : ((entry as CellValue | undefined) ?? null));
      const style = styleOf(cell, r > titles.length ? sheet.columns[c] : undefined, value);
      const formula =
        cell?.formula === undefined
          ? {}
          : { type: 'formula' as const, formula: cell.formula, formulaResult: value };
      if (style || cell?.formula !== undefined)
        cells.set(`${r},${c}`, { value, ...(style ? { style } : {}), ...formula });
      return value;
    }),
  );
  const body = rows.slice(titles.length + 1);
  return {
    name,
    columns: sheet.columns.map((column, c) => ({
      width: widthOf(
        column,
        body.map((row) => row[c] ?? null),
      ),
    })),
    rows,
    cells,
    ...(sheet.inputsOnly ? { protection: PROTECTION } : {}),
    ...(sheet.choices
      ? { dataValidations: sheet.choices.map((one) => listOf(one, titles.length + 1)) }
      : {}),
    freezePane: { rows: titles.length + 1, columns: sheet.frozenColumns ?? 0 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${titles.length + 1}:$${titles.length + 1}`,
    },
  };
}

/**
 * Names that Excel takes: at most 31 characters, none of `[]:*?/\`, no apostrophe at either end,
 * no two alike whatever the case. In the order given.
 */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>(['history']);
  return names.map((name) => {
    const clean =
      cleanText(name)
        .replace(/[[\]:*?/\\\r\n\t]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Sheet';
    for (let n = 1; ; n++) {
      const suffix = n === 1 ? '' : ` (${n})`;
      const tried = clean.slice(0, 31 - suffix.length).toWellFormed() + suffix;
      if (taken.has(tried.toLowerCase())) continue;
      taken.add(tried.toLowerCase());
      return tried;
    }
  });
}

/** A workbook with real numbers, formats and frozen headers; the same sheets give the same bytes. */
export async function writeXlsx(
  sheets: readonly XlsxSheet[],
  about: XlsxAbout,
): Promise<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const bytes = await writeWorkbook({
    sheets: sheets.map((sheet, index) => sheetOf(sheet, names[index] ?? sheet.name)),
    properties: {
      title: cleanText(about.title),
      ...(about.creator ? { creator: cleanText(about.creator) } : {}),
    },
    defaultFont: { name: FACE, size: 11 },
  });
  return repack(bytes, mended);
}

/**
 * The writer puts the time of writing into core.xml, where there is no date of ours to state, and
 * leaves sheet names with spaces unquoted in the print titles, which Excel calls damage.
 */
function mended(path: string, content: Uint8Array): Uint8Array | string {
  const text = (): string => new TextDecoder().decode(content);
  if (path === 'docProps/core.xml') {
    return text().replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '');
  }
  if (path === 'xl/workbook.xml') {
    return text().replace(/(<definedName name="_xlnm\.Print_Titles"[^>]*>)([^<]*)(!\$)/g, quoted);
  }
  return content;
}

const quoted = (whole: string, open: string, name: string, rest: string): string =>
  name.startsWith("'") ? whole : `${open}'${name.replaceAll("'", "''")}'${rest}`;
