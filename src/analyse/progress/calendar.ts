const DAY = 86_400_000;

/** Days of a date since 1970, from `YYYY-MM-DD`; no clock and no time zone. */
function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** Days from one date to a later one (negative: earlier). */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** The next date, as `YYYY-MM-DD`. */
export function dayAfter(date: string): string {
  return new Date((dayNumber(date) + 1) * DAY).toISOString().slice(0, 10);
}

export function daysInYear(year: number): number {
  return daysBetween(`${year}-01-01`, `${year + 1}-01-01`);
}

/** Days of the year that have passed by the end of a date, from 0 to 365 or 366. */
export function elapsedDays(date: string, year: number): number {
  const passed = daysBetween(`${year}-01-01`, date) + 1;
  return Math.min(Math.max(passed, 0), daysInYear(year));
}

/** Days of the year that have passed by the end of a month (1–12). */
export function daysToMonthEnd(year: number, month: number): number {
  return Date.UTC(year, month, 1) / DAY - dayNumber(`${year}-01-01`);
}

/** Months of the year that are over by the end of a date, 0–12. */
export function wholeMonths(date: string, year: number): number {
  const passed = elapsedDays(date, year);
  let months = 0;
  while (months < 12 && daysToMonthEnd(year, months + 1) <= passed) months += 1;
  return months;
}
