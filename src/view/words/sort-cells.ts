import type { AssessmentView } from '../site/assessment-view.ts';
import type { Wording } from '../site/wording.ts';
import type { SortCell } from '../table.ts';

/** A day as a number that sorts: 20241111. */
export const dayNumber = (iso: string): number => Number(iso.replaceAll('-', ''));

/** A day in words, sorted by the calendar. */
export function dateCell({ format, words }: Wording, iso: string | undefined): string | SortCell {
  if (iso === undefined) return words.site.dash;
  return { shown: format.date(iso), sort: dayNumber(iso) };
}

/** Places won or lost in words, sorted by their number. */
export function movementCell(
  { format, words }: Wording,
  places: number | undefined,
): string | SortCell {
  if (places === undefined) return words.site.dash;
  return { shown: format.movement(places), sort: places };
}

/** 3/7, 并列3/7: a shared place does not begin with its number. */
export function placeCell(
  { words: { site } }: Wording,
  { rank, of, tied }: { rank: number; of: number; tied: boolean },
): string | SortCell {
  const shown = site.standingPlace(rank, of, tied);
  return tied ? { shown, sort: rank } : shown;
}

/** How many grades of the scheme stand below this one; undefined where the scheme has none such. */
export function gradeHeight(of: AssessmentView, grade: string | null): number | undefined {
  const index = of.scheme.grades.findIndex(({ name }) => name === grade);
  return index < 0 ? undefined : of.scheme.grades.length - 1 - index;
}

/** A grade, sorted as the scheme orders them. */
export function gradeCell(of: AssessmentView, grade: string): string | SortCell {
  const height = gradeHeight(of, grade);
  return height === undefined ? grade : { shown: grade, sort: height };
}
