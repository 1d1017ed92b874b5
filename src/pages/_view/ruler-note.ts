import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentView } from './assessment-view.ts';
import type { SiteView } from './site-view.ts';

/** What the marks on the rulers of some units mean, and that whoever is not ranked counts for none. */
export function rulerNote(
  { words: { site } }: SiteView,
  { scores }: AssessmentView,
  units: readonly UnitScore[],
  ...more: string[]
): string {
  const isOutside = !scores.partial && units.some(({ rank }) => rank === null);
  return [site.rulerKey, ...(isOutside ? [site.rankedAlone] : []), ...more].join('　');
}
