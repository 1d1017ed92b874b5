import type { FigureSlot } from './figure-slot.ts';
import { noteChange, report } from './table-log.ts';

/**
 * Whether a figure's period is one that its indicator is assessed in. Otherwise it is not used:
 * listed, with a warning where a period is named that the indicator does not have.
 */
export function periodFits(
  slot: FigureSlot,
  period: string | undefined,
  at: { row: number; column: number; text: string },
): boolean {
  const { entry, field, log } = slot;
  const { row, column, text } = at;
  if (period === undefined && (entry.periods.size === 0 || field !== 'value')) return true;
  if (period !== undefined && entry.periods.has(period)) return true;
  if (text.trim() === '') return false;
  noteChange(log, row, column, {
    from: text.trim(),
    to: '',
    why: period === undefined ? 'no-period' : 'unknown-period',
  });
  if (period !== undefined) {
    report(
      log,
      {
        level: 'warning',
        code: 'not-read',
        text: 'unknown-period',
        params: { period, indicator: entry.name, periods: [...entry.periods] },
      },
      row,
      column,
    );
  }
  return false;
}
