import type { NamedNumbers } from '../../model/setting-fields.ts';
import { daysInYear, daysToMonthEnd, elapsedDays, wholeMonths } from './calendar.ts';

export interface Schedule {
  year: number;
  /** Elapsed days, or whole months only. */
  by: 'days' | 'months';
  /** Share in % that is due by the end of each named month, `3=20;6=45`. */
  curve?: NamedNumbers | undefined;
}

/**
 * Share (0–1) of the year's task that is due by the end of a date: elapsed days of the year, whole
 * months of twelve, or the curve, which runs straight from 0 at the year's start through its points
 * to 100 % at the end of December where it does not say otherwise.
 *
 * @example dueShare('2024-11-11', { year: 2024, by: 'days' }) // 316 / 366
 * @example dueShare('2024-11-11', { year: 2024, by: 'months' }) // 10 / 12
 */
export function dueShare(date: string, { year, by, curve }: Schedule): number {
  const now = by === 'days' ? elapsedDays(date, year) : wholeMonths(date, year);
  if (!curve?.length) return now / (by === 'days' ? daysInYear(year) : 12);
  const points = curve
    .map(({ name, value }) => ({ month: Number.parseInt(name, 10), share: value / 100 }))
    .filter(({ month }) => month >= 1 && month <= 12)
    .sort((a, b) => a.month - b.month);
  if (points.at(-1)?.month !== 12) points.push({ month: 12, share: 1 });
  let last = { at: 0, share: 0 };
  for (const { month, share } of points) {
    const at = by === 'days' ? daysToMonthEnd(year, month) : month;
    if (now <= at) return last.share + ((now - last.at) / (at - last.at)) * (share - last.share);
    last = { at, share };
  }
  return last.share;
}
