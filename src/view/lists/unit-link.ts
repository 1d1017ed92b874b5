import type { Unit } from '../../model/dataset.ts';
import type { Link } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { relativeHref } from '../site/href.ts';

/** The way from a page of the assessment to that of a unit. */
export const unitLink = (of: AssessmentView, page: string, { code, name }: Unit): Link => ({
  text: name,
  href: relativeHref(of.page(page), of.unitPath(code)),
});
