import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import type { Scale } from '../site/scale.ts';
import { peerWords } from './peer-words.ts';

/** Whether the group of a unit is too small for a middle and a best. */
const isFew = (of: AssessmentView, { unit: { group = '' } }: UnitScore): boolean => {
  const total = of.spreads.get(group)?.total;
  return total !== undefined && total.median === undefined;
};

/** That rulers show a part of the scale, where they do. */
export function rulerPart(of: AssessmentView, { low, high, step }: Scale): string | undefined {
  if (step === of.scale.step) return undefined;
  const points = (score: number) => of.format.number((score * of.full) / 100);
  return of.words.site.rulerPart(points(low), points(high));
}

/** What the marks on the rulers of some units mean, and that whoever is not ranked counts for none. */
export function rulerNote(
  of: AssessmentView,
  units: readonly UnitScore[],
  scale: Scale,
  ...more: string[]
): string {
  const isOutside = !of.scores.partial && units.some(({ groupRank }) => groupRank === null);
  return [
    peerWords(of).rulerKey,
    ...(units.some((unit) => isFew(of, unit)) ? [of.words.site.fewPeers] : []),
    ...(isOutside ? [of.words.site.rankedAlone] : []),
    ...[rulerPart(of, scale)].filter((one) => one !== undefined),
    ...more,
  ].join('　');
}
