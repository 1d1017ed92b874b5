import type { FigureSeries } from '../cells/figure-series.ts';
import { noteChange, report } from '../tables/table-log.ts';

/**
 * Whether a figure's period is one that its indicator is assessed in. Otherwise it is not used:
 * listed, with a warning.
 */
export function periodFits(
  series: FigureSeries,
  period: string | undefined,
  at: { unit: number; row: number; column: number; text: string },
): boolean {
  const { entry, field, log } = series;
  const { row, column, text } = at;
  const indicator = entry.byUnit[at.unit];
  const periods = indicator && entry.periods.get(indicator);
  if (indicator === undefined || (period === undefined && (!periods || field !== 'value')))
    return true;
  if (period !== undefined && periods?.has(period)) return true;
  if (text.trim() === '') return false;
  noteChange(log, row, column, {
    from: text.trim(),
    to: '',
    why: period === undefined ? 'no-period' : 'unknown-period',
  });
  const named = periods ? 'unknown-period' : 'no-periods';
  const params = { period, indicator: entry.name, periods: [...(periods ?? [])] };
  report(
    log,
    {
      level: 'warning',
      code: 'not-read',
      text: period === undefined ? 'figure-without-period' : named,
      params,
    },
    row,
    column,
  );
  return false;
}
