import { hasProgress } from './kinds/progress-facts.ts';
import type { Matter } from './matter.ts';

/** Days as YYYY-MM-DD, which can be compared as they are. */
const later = (a = '', b = ''): string | undefined => (a > b ? a : b) || undefined;

/**
 * The day that a built-in document bears: of an alert the day that progress is judged at; else that of
 * the latest data, or of progress where it is later, since nothing is told of a day to come.
 */
export function documentDay(matter: Matter, kind: string): string | undefined {
  const { dataDate } = matter.scores.assessment;
  const { asOf } = matter.findings;
  if (!hasProgress(matter)) return dataDate;
  return kind === 'progress-alert' ? asOf : later(dataDate, asOf);
}

/** How far the data reach that a document tells of: never beyond its own day. */
export function dataDay(matter: Matter, kind: string): string | undefined {
  const { dataDate } = matter.scores.assessment;
  const day = documentDay(matter, kind);
  return dataDate !== undefined && day !== undefined && day < dataDate ? day : dataDate;
}

/** 11月11日, with the year where it is not that of the document; a text of its own may date it. */
export function dayIn(matter: Matter, kind: string, day: string): string {
  const own = matter.contents.find(({ meta }) => meta.kind === kind)?.meta.date;
  const bears = own ?? documentDay(matter, kind) ?? '';
  const { format } = matter;
  return bears.startsWith(day.slice(0, 4)) ? format.monthDay(day) : format.date(day);
}

/** Whether the data reach beyond the year, whatever day progress was last judged at. */
export const isYearOver = ({ scores, scheme }: Matter): boolean =>
  (scores.assessment.dataDate ?? '') >= `${scheme.year + 1}-`;
