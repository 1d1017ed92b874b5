import type { Rule as RuleName } from '../model/settings.ts';
import type { Rule } from './rule.ts';
import { efficacy } from './rules/efficacy.ts';

/** Rules whose scores come from tables of their own, not from a figure. */
export const FIGURELESS: ReadonlySet<RuleName> = new Set(['votes', 'ratings', 'deduction', 'linked']);

const RULES: Partial<Record<RuleName, Rule>> = {
  efficacy,
};

export function ruleOf(name: RuleName): Rule {
  const rule = RULES[name];
  if (rule === undefined) throw new Error(`no scoring for the rule ${name}`);
  return rule;
}
