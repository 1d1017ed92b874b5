import type { Ballot } from '../../model/dataset.ts';
import type { Tiers } from '../../model/setting-fields.ts';
import type { Context, Rule } from '../rule.ts';
import { ballotsByRater, explainGroups, type RaterGroup, ratedByGroups } from './rater-groups.ts';
import { type TierMarks, tierMarks } from './tier-marks.ts';

/** Tiers of ballots where the scheme names none. */
export const VOTE_TIERS: Tiers = [
  { name: '优秀', score: 100 },
  { name: '良好', score: 80 },
  { name: '一般', score: 60 },
  { name: '较差', score: 40 },
];

/** Σ tier score · votes ÷ valid votes; a tier without a score (弃权) is no valid vote. */
function countVotes(
  ballots: readonly Ballot[],
  scores: ReadonlyMap<string, TierMarks | null>,
): { mean: number; valid: number } {
  let sum = 0;
  let valid = 0;
  for (const { tier = '', votes = 0 } of ballots) {
    const score = scores.get(tier);
    if (score === undefined || score === null) continue;
    sum += score.score * votes;
    valid += votes;
  }
  return { mean: sum / valid, valid };
}

function groupsOf(
  context: Context,
  scores: ReadonlyMap<string, TierMarks | null>,
  unit: number,
): RaterGroup[] {
  return ballotsByRater(context, context.ballotsOf(unit)).flatMap(({ name, weight, ballots }) => {
    const { mean, valid } = countVotes(ballots, scores);
    return valid > 0 ? [{ name, weight, mean, ballots: valid }] : [];
  });
}

/**
 * Ballots by tier (测评票): per rater group Σ tier score · votes ÷ valid votes, then the groups'
 * means weighted by the scheme's `raters`; groups without valid votes leave their weight to the
 * others, none at all is not reported.
 *
 * Tier scores are marks (`scale`;优秀 100, 良好 80, 一般 60, 较差 40 of 100 by default). The value is the exact mean
 * on 0–100. Single counts are never shown. Source: METHOD, section 3.
 */
export const votes: Rule = (context) => {
  const scores = tierMarks(context, VOTE_TIERS);
  return {
    score: (unit) => ratedByGroups(context, unit, groupsOf(context, scores, unit)),
    explain: (unit) => explainGroups(context, 'votes', groupsOf(context, scores, unit)),
  };
};
