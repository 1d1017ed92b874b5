import { isoDate } from '../cells/parse-date.ts';
import type { GridCell } from '../files/grid.ts';
import { UnreadableFile } from '../files/unreadable-file.ts';
import { excelDate } from './excel-date.ts';
import { excelNumber } from './excel-number.ts';
import { GENERAL, shownNumber } from './number-format.ts';
import { type Book, cellText, LONGEST_TEXT } from './xlsx-book.ts';

/** A cell as its part of the workbook has it. */
export interface RawCell {
  /** Attribute t: s, str, inlineStr, n, b, e, d. */
  type: string;
  style: number;
  /** Text of its `v` or, inline, of its `is`; undefined where there is none. */
  value: string | undefined;
  /** Text of its `f`; undefined where it has no formula. */
  formula: string | undefined;
  /** Whether a part of its inline text is struck through. */
  struck?: boolean;
}

const damaged = (): UnreadableFile => new UnreadableFile('damaged-workbook');

function sharedText(value: string, book: Book): string {
  const text = book.strings[Number(value)];
  // An index without a text is damage; reading it as blank would lose a figure unseen.
  if (text === undefined) throw damaged();
  return text;
}

function numberCell(stored: string, style: number, book: Book): GridCell {
  const number = excelNumber(stored.trim());
  if (number === undefined) return { text: cellText(stored), kind: 'text' };
  const format = book.formats[style] ?? GENERAL;
  if (format.kind === 'date') return dateCell(number, book);
  const cell: GridCell = { text: shownNumber(number, format), kind: 'number', number };
  if (format.kind === 'percent') cell.percent = true;
  if (format.scaled) cell.scaled = true;
  return cell;
}

function dateCell(number: string, book: Book): GridCell {
  const date = excelDate(Number(number), book.from1904);
  return date ? { text: date, kind: 'date', date } : { text: number, kind: 'date' };
}

function isoCell(value: string): GridCell {
  const date = isoDate(value.slice(0, 10));
  return date ? { text: value, kind: 'date', date } : { text: value, kind: 'text' };
}

function contentOf({ type, style, value = '' }: RawCell, book: Book): GridCell {
  switch (type) {
    case 's':
      return { text: value === '' ? '' : sharedText(value, book), kind: 'text' };
    case 'str':
    case 'inlineStr':
      return { text: cellText(value), kind: 'text' };
    case 'b':
      return {
        text: value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE',
        kind: 'boolean',
      };
    case 'e':
      return { text: value.trim(), kind: 'error' };
    case 'd':
      return isoCell(value.trim());
    default:
      return value === '' ? { text: '', kind: 'text' } : numberCell(value, style, book);
  }
}

function isStruck({ type, style, value, struck }: RawCell, book: Book): boolean {
  if (struck || book.struckStyles.has(style)) return true;
  return type === 's' && book.struckStrings.has(Number(value));
}

/** The typed cell, or undefined for a blank one. */
export function gridCell(raw: RawCell, book: Book): GridCell | undefined {
  if (raw.value !== undefined && raw.value.length > LONGEST_TEXT)
    throw new UnreadableFile('too-large');
  const isText = raw.type === 'str' || raw.type === 'inlineStr';
  if (raw.formula !== undefined && (raw.value === undefined || (raw.value === '' && !isText))) {
    return { text: `=${cellText(raw.formula)}`, kind: 'text', formula: 'no-value' };
  }
  const cell = contentOf(raw, book);
  if (raw.formula !== undefined) cell.formula = 'cached';
  if (isStruck(raw, book)) cell.struck = true;
  return cell.text === '' ? undefined : cell;
}
