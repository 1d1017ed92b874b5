import { type RuleName, TABLE_RULES } from '../model/rules.ts';
import type { Rule } from './rule.ts';
import { bands } from './rules/bands.ts';
import { completion } from './rules/completion.ts';
import { deduction } from './rules/deduction.ts';
import { direct } from './rules/direct.ts';
import { efficacy } from './rules/efficacy.ts';
import { linked } from './rules/linked.ts';
import { rankLine } from './rules/rank-line.ts';
import { rankSteps } from './rules/rank-steps.ts';
import { ratings } from './rules/ratings.ts';
import { relative } from './rules/relative.ts';
import { segments } from './rules/segments.ts';
import { steps } from './rules/steps.ts';
import { threshold } from './rules/threshold.ts';
import { tiers } from './rules/tiers.ts';
import { votes } from './rules/votes.ts';
import { zscore } from './rules/zscore.ts';

/** Whether a score comes from a table of its own (ballots, deductions), not from a figure. */
export const scoresTable = (rule: RuleName): boolean => TABLE_RULES.has(rule);

/** Of these only the scores leave the engine: ballots stay, and so does the upper assessment. */
export const FINISHED: ReadonlySet<RuleName> = new Set(['votes', 'ratings', 'linked']);

const RULES: Record<RuleName, Rule> = {
  efficacy,
  bands,
  completion,
  threshold,
  steps,
  segments,
  'rank-steps': rankSteps,
  'rank-line': rankLine,
  relative,
  tiers,
  votes,
  ratings,
  direct,
  deduction,
  linked,
  zscore,
  // Rows that are not scored are kept apart from those that are (`Assessment.inputs`).
  none: () => {
    throw new Error('a row without a rule is not scored');
  },
};

export function ruleOf(name: RuleName): Rule {
  return RULES[name];
}
