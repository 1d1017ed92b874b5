import type { CategoryScheme } from '../../model/scheme.ts';
import type { UnitScore } from '../../model/scores.ts';
import type { Part } from '../page.ts';
import { type GroupRuler, groupRulers, rulersKey } from '../rulers/group-rulers.ts';
import type { AssessmentView } from '../site/assessment-view.ts';

/** A category as rulers, one for each group. */
export interface RulersPart extends Part {
  rulers: GroupRuler[];
}

/** All units of a category at their scores, the own one red; nothing of fewer than two. */
export function categoryRulers(
  of: AssessmentView,
  { id, name }: CategoryScheme,
): RulersPart | undefined {
  const { site } = of.words;
  const scoreOf = (unit: UnitScore): number | undefined =>
    unit.categories.find((one) => one.id === id)?.score;
  const rulers = groupRulers(
    of,
    {
      score: scoreOf,
      text: (unit) => of.format.number(scoreOf(unit) ?? Number.NaN, of.scheme.rounding.category),
      label: (p) => site.categoryRuler({ ...p, category: name }),
      full: 100,
      median: (spreads) => spreads?.categories.get(id)?.median,
    },
    of.categoryPath(id),
  );
  if (rulers.every(({ ticks }) => ticks.length < 2)) return undefined;
  return { id: 'part.rulers', title: site.stripHead, note: rulersKey(of, rulers), rulers };
}
