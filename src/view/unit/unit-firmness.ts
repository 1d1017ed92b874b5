import type { UnitScore } from '../../model/scores.ts';
import type { TablePart } from '../page.ts';
import { perturbOf } from '../ranking/ranking-firmness.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { isFirm } from '../site/firmness.ts';

/** How firm the rank of a unit is, in a line. */
export function unitFirmness(of: AssessmentView, { unit }: UnitScore): TablePart | undefined {
  const found = of.firmness();
  const own = found?.of(unit.code);
  if (!found || !own || found.intervals.length < 2) return undefined;
  const { format, words } = of;
  const { firmness } = words;
  const perturb = perturbOf(of);
  const where = of.scheme.groups.length > 1 ? words.site.groupRank : words.site.rank;
  const drawn = isFirm(own)
    ? firmness.unitFirm({ perturb, where, rank: format.rank(own.rank) })
    : firmness.unitOpen({
        perturb,
        where,
        low: format.rank(own.low),
        high: format.rank(own.high),
        median: format.rank(own.median),
      });
  const others = found.methods.flatMap(({ variant, ranks }) => {
    const rank = ranks[unit.code];
    if (rank === undefined || rank === null || rank === own.rank) return [];
    return [firmness.unitMethod({ method: firmness.under(variant), rank: format.rank(rank) })];
  });
  const { between, fullStop } = words.site;
  const methods = others.length > 0 ? between + others.join(firmness.stop) + fullStop : '';
  return { id: 'part.firmness', title: firmness.head, said: [drawn + methods] };
}
