import type { AssessmentView } from '../site/assessment-view.ts';
import type { SiteView } from '../site/site-view.ts';

/** The head of a column of units: what the scheme calls them (县（市、区）), else 单位. */
export const unitNoun = ({ words }: SiteView, { scheme }: AssessmentView): string =>
  scheme['unit-noun'] ?? words.site.unit;
