import type { AssessmentView } from '../site/assessment-view.ts';

/** The head of a column of units: what the scheme calls them (县（市、区）), else 单位. */
export const unitNoun = (of: AssessmentView): string =>
  of.scheme['unit-noun'] ?? of.words.site.unit;
