import type { Change } from '../../model/dataset.ts';
import { foldWidth } from './fold-width.ts';
import type { Finding } from './located-problem.ts';
import type { CellText } from './parse-number.ts';
import { trimText } from './trim-text.ts';

export type ParsedDate =
  | { kind: 'date'; date: string; changes: readonly Change[] }
  | { kind: 'blank' }
  | { kind: 'problem'; problem: Finding };

const LONGEST = 30;
const FORMS = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})\.?$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/,
];
/** Midnight behind a date, as a workbook's date becomes when it is saved as text. */
const MIDNIGHT = /[ T]0{1,2}:00(:00(\.0+)?)?$/;

function problem(code: Finding['code'], text: string): ParsedDate {
  return { kind: 'problem', problem: { level: 'error', code, text, params: {} } };
}

/** Days of a month counted from 1. */
function daysOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** YYYY-MM-DD of a text in one of the forms; undefined where it is none or no day of a calendar. */
export function isoDate(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const bare = foldWidth(text)
    .replaceAll(/(?<=[年月.])\s+|\s+(?=[年月日号.])/g, '')
    .replace(MIDNIGHT, '');
  const match = FORMS.map((form) => form.exec(bare)).find((found) => found !== null);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  if (month < 1 || month > 12 || day < 1 || day > daysOf(year, month)) return undefined;
  return `${match[1]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Reads 2024-11-10, 2024年11月10日, 2024/11/10, 2024.11.10 or an Excel date as YYYY-MM-DD. */
export function parseDate(input: CellText): ParsedDate {
  const { cell } = input;
  if (cell?.kind === 'error' || cell?.formula === 'no-value') {
    return problem(
      'formula-error',
      cell.kind === 'error' ? 'formula-error-value' : 'formula-without-value',
    );
  }
  const text = trimText(input.text);
  if (cell?.kind === 'date')
    return cell.date ? dated(cell.date, cell.date) : problem('not-a-date', 'not-a-date');
  if (text === '') return { kind: 'blank' };
  if (/^[=＝]/.test(text)) return problem('formula-error', 'formula-as-text');
  const date = isoDate(text);
  return date ? dated(text, date) : problem('not-a-date', 'not-a-date');
}

function dated(text: string, date: string): ParsedDate {
  return {
    kind: 'date',
    date,
    changes: text === date ? [] : [{ from: text, to: date, why: 'date' }],
  };
}
