const DAY = 86_400_000;
/** Day 0 of both systems; Excel's 1900 has a 29th of February, which was none. */
const START_1900 = Date.UTC(1899, 11, 30);
const START_1904 = Date.UTC(1904, 0, 1);
const LAST_DAY = 2_958_465;
const FALSE_LEAP_DAY = 60;

/**
 * YYYY-MM-DD of an Excel date (days since 1900 or 1904, times cut off); undefined for what is
 * only a time, or no day of the calendar.
 */
export function excelDate(serial: number, from1904: boolean): string | undefined {
  const day = Math.floor(serial);
  if (!(day >= (from1904 ? 0 : 1)) || day > LAST_DAY) return undefined;
  if (!from1904 && day === FALSE_LEAP_DAY) return undefined;
  const early = !from1904 && day < FALSE_LEAP_DAY ? 1 : 0;
  const start = from1904 ? START_1904 : START_1900;
  return new Date(start + (day + early) * DAY).toISOString().slice(0, 10);
}
