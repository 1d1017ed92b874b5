import { descriptionOf, RULE_DESCRIPTIONS, RULES, type RuleFormula } from '../model/rules.ts';
import type { Rule } from '../model/settings.ts';
import type { Language } from '../model/site.ts';

/** The words of the rules in one language, as `src/model/rules.ts` describes them. */

const byRule = <T>(of: (rule: Rule) => T): Record<Rule, T> =>
  Object.fromEntries(RULES.map((rule) => [rule, of(rule)])) as Record<Rule, T>;

export const ruleNames = (language: Language): Record<Rule, string> =>
  byRule((rule) => RULE_DESCRIPTIONS[rule].name[language]);

export const ruleFormulas = (language: Language): Record<RuleFormula, string> =>
  Object.fromEntries(
    RULES.flatMap((rule) => Object.entries(descriptionOf(rule).formulas)).map(([name, words]) => [
      name,
      words[language],
    ]),
  ) as Record<RuleFormula, string>;

/** Formula and sentence of the rules that say the same whatever their settings. */
export const plainSentences = (
  language: Language,
): Record<Rule, { formula: string; sentence: string } | undefined> =>
  byRule((rule) => {
    const { method } = descriptionOf(rule);
    return method && { formula: method.formula[language], sentence: method.sentence[language] };
  });
