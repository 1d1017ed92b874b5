import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { peerWords } from './peer-words.ts';

/** Whether the group of a unit is too small for a middle and a best. */
const isFew = (of: AssessmentView, { unit: { group = '' } }: UnitScore): boolean => {
  const total = of.spreads.get(group)?.total;
  return total !== undefined && total.median === undefined;
};

/** What the marks on the rulers of some units mean, and that whoever is not ranked counts for none. */
export function rulerNote(
  of: AssessmentView,
  units: readonly UnitScore[],
  ...more: string[]
): string {
  const isOutside = !of.scores.partial && units.some(({ groupRank }) => groupRank === null);
  return [
    peerWords(of).rulerKey,
    ...(units.some((unit) => isFew(of, unit)) ? [of.words.site.fewPeers] : []),
    ...(isOutside ? [of.words.site.rankedAlone] : []),
    ...more,
  ].join('　');
}
