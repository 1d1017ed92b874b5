import type { UnitScore } from '../../model/scores.ts';
import { among } from './among.ts';
import type { AssessmentView } from './assessment-view.ts';
import type { SiteView } from './site-view.ts';

/** What the marks on the rulers of some units mean, and that whoever is not ranked counts for none. */
export function rulerNote(
  view: SiteView,
  of: AssessmentView,
  units: readonly UnitScore[],
  ...more: string[]
): string {
  const isOutside = !of.scores.partial && units.some(({ rank }) => rank === null);
  return [
    among(view, of).rulerKey,
    ...(isOutside ? [view.words.site.rankedAlone] : []),
    ...more,
  ].join('　');
}
