import type { Context, Rule } from '../rule.ts';
import { mean } from '../statistics.ts';
import {
  ballotsByRater,
  explainGroups,
  type RaterGroup,
  ratedByGroups,
  reportRaters,
} from './rater-groups.ts';

/**
 * Mean of ratings without the `trim` highest and lowest; undefined where fewer than
 * 2·trim + 1 are left to it.
 *
 * @example trimmedMean(Float64Array.of(60, 80, 90, 100), 1) // 85
 */
export function trimmedMean(sorted: Float64Array, trim: number): number | undefined {
  if (sorted.length < 2 * trim + 1) return undefined;
  return mean(sorted, trim, sorted.length - trim).value;
}

interface RatedGroup extends Omit<RaterGroup, 'mean'> {
  mean: number | undefined;
}

function groupsOf(context: Context, trim: number, unit: number): RatedGroup[] {
  const most = context.settings['rating-max'] ?? 100;
  return ballotsByRater(context, context.ballotsOf(unit)).flatMap(({ name, weight, ballots }) => {
    const ratings = Float64Array.from(
      ballots.flatMap(({ rating }) => (rating === undefined ? [] : [rating])),
    ).sort();
    if (ratings.length === 0) return [];
    const raw = trimmedMean(ratings, trim);
    const score = raw === undefined ? undefined : (100 * raw) / most;
    return [{ name, weight, mean: score, ballots: ratings.length }];
  });
}

/**
 * Ratings out of `rating-max` (100) turned to 0–100 (评分): per rater group the mean after dropping the
 * `trim` (0) highest and lowest, then the groups' means weighted by the scheme's `raters`.
 *
 * A group with fewer than 2·trim + 1 ratings is an error; groups without ratings leave their
 * weight to the others, none at all is not reported. The value is the exact mean. Single ratings
 * are never shown. Source: METHOD, section 3.
 */
export const ratings: Rule = (context) => {
  const trim = context.settings.trim ?? 0;
  const whole = (groups: readonly RatedGroup[]) =>
    groups.flatMap((group): RaterGroup[] => {
      const { mean: known } = group;
      return known === undefined ? [] : [{ ...group, mean: known }];
    });
  return {
    score(unit) {
      const groups = groupsOf(context, trim, unit);
      const short = groups.find((group) => group.mean === undefined);
      if (short === undefined) return ratedByGroups(context, unit, whole(groups));
      const { name: rater, ballots: have } = short;
      const need = 2 * trim + 1;
      return reportRaters(context, unit, 'ratings-too-few-to-trim', { rater, have, trim, need });
    },
    explain: (unit) => explainGroups(context, 'ratings', whole(groupsOf(context, trim, unit))),
  };
};
