import type { Change } from '../model/dataset.ts';
import type { Finding } from './located-problem.ts';
import type { CellText } from './parse-number.ts';

export type ParsedDate =
  | { kind: 'date'; date: string; changes: readonly Change[] }
  | { kind: 'blank' }
  | { kind: 'problem'; problem: Finding };

/** Reads 2024-11-10, 2024年11月10日, 2024/11/10 or an Excel date as YYYY-MM-DD. */
export function parseDate(_input: CellText): ParsedDate {
  return { kind: 'blank' };
}
