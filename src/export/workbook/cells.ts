import type { XlsxCell } from '../xlsx/xlsx.ts';
import { agrees, type Live } from './plan.ts';

/** Decimals of unrounded scores: enough to see where rounding fell. */
export const EXACT_DECIMALS = 4;

/**
 * A number of the system: a live formula if the formula gives the same number, else the number
 * itself with the mark 取自系统 in its format, so that it stays a number.
 */
export function liveCell(
  live: Live | undefined,
  exact: number,
  decimals: number,
  mark: string,
): XlsxCell {
  if (agrees(live, exact)) return { value: exact, formula: live.text, format: decimals };
  const digits = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
  return { value: exact, format: `${digits}"${mark}"`, role: 'note' };
}
