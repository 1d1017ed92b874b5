import type { AssessmentFacts } from './assessment-facts.ts';
import { hasProgress } from './kinds/progress-facts.ts';

/**
 * Whether the result is approved: from then on yearly documents tell of the year's end alone, and
 * progress at a day belongs to the alert of that day.
 */
export const isFinal = ({ scheme, frame }: AssessmentFacts): boolean =>
  !frame.draft && ['approved', 'published'].includes(scheme.stage);

/** Whether documents tell of progress: while the year's end is not known. */
export const tellsProgress = (facts: AssessmentFacts): boolean =>
  hasProgress(facts) && !isFinal(facts);

/** Days as YYYY-MM-DD, which can be compared as they are. */
const later = (a = '', b = ''): string | undefined => (a > b ? a : b) || undefined;

/** The last day of the year assessed, on which nothing of it is open any more. */
const lastDay = ({ scheme }: AssessmentFacts): string => `${scheme.year}-12-31`;

/** When what a final result rests on was decided last: of what is dated within the year nothing follows. */
function decidedOn(facts: AssessmentFacts): string | undefined {
  const { decisions, appeals, changes } = facts.scores.assessment;
  const days = [...decisions, ...appeals, ...changes].flatMap(({ date }) => date ?? []);
  return days
    .filter((day) => day > lastDay(facts))
    .sort()
    .at(-1);
}

/**
 * The day that a built-in document bears: of an alert the day that progress is judged at; of a final
 * result the day of printing that the scheme gives, else that of the last decision; before, that of the
 * latest data or of progress. Unknown where none of them is there: nobody guesses a date.
 */
export function documentDay(facts: AssessmentFacts, kind: string): string | undefined {
  const { dataDate } = facts.scores.assessment;
  const { asOf } = facts.findings;
  if (kind === 'progress-alert') return asOf ?? dataDate;
  const printed = facts.scheme.papers?.['printed-on'];
  if (isFinal(facts)) return printed ?? decidedOn(facts);
  return printed ?? (hasProgress(facts) ? later(dataDate, asOf) : dataDate);
}

/** How far the data reach, as the scheme says; never beyond a document's own day, and else unsaid. */
export function dataDay(facts: AssessmentFacts, kind: string): string | undefined {
  const given = facts.scheme['data-date'];
  const day = documentDay(facts, kind);
  return given !== undefined && day !== undefined && day < given ? undefined : given;
}

/** 11月11日, with the year where it is not that of the document; a text of its own may date it. */
export function dayIn(facts: AssessmentFacts, kind: string, day: string): string {
  const own = facts.contents.find(({ meta }) => meta.kind === kind)?.meta.date;
  const bears = own ?? documentDay(facts, kind) ?? '';
  const { format } = facts;
  return bears.startsWith(day.slice(0, 4)) ? format.monthDay(day) : format.date(day);
}

/** Whether the data reach the end of the year, whatever day progress was last judged at. */
export const isYearOver = (facts: AssessmentFacts): boolean =>
  (facts.scores.assessment.dataDate ?? '') >= lastDay(facts);
