import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { peerWords } from './peer-words.ts';

/** What the marks on the rulers of some units mean, and that whoever is not ranked counts for none. */
export function rulerNote(
  of: AssessmentView,
  units: readonly UnitScore[],
  ...more: string[]
): string {
  const isOutside = !of.scores.partial && units.some(({ groupRank }) => groupRank === null);
  return [peerWords(of).rulerKey, ...(isOutside ? [of.words.site.rankedAlone] : []), ...more].join(
    '　',
  );
}
