import type { Tell } from './content-problem.ts';
import type { Spot } from './parse-mdx.ts';

const WRITTEN = /^\s*(\d{4})[-年](\d{1,2})[-月](\d{1,2})日?\s*$/;

/** Tells of a day that no calendar has, such as 2025-02-30. What is no date in figures is left as it is. */
export function checkDate(date: string | undefined, spot: Spot, tell: Tell): void {
  const [, year, month, day] = WRITTEN.exec(date ?? '') ?? [];
  if (date === undefined || year === undefined) return;
  const utc = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (utc.getUTCMonth() + 1 !== Number(month) || utc.getUTCDate() !== Number(day))
    tell('content-date', spot, date);
}
