import { descriptionOf } from '../../model/rules.ts';
import { RULES_VERSION, type RulesVersion } from '../../model/rules-version.ts';
import type { Scheme } from '../../model/scheme.ts';
import {
  type PartialSettings,
  type Rule,
  type RuleSettings,
  SETTING_RULES,
  type SettingName,
} from '../../model/settings.ts';

/**
 * What holds where neither row nor scheme say anything. Settings whose default depends on the
 * weight (达标分, 最大值: full marks) or is “none” stay absent.
 */
const defaultsOfRule = (rule: Rule): PartialSettings => descriptionOf(rule).defaults;

/** Defaults in marks, which are of 100 whatever the scale says. */
const OF_100 = ['tiers', 'first', 'last'] as const;

/** Rules whose marks were of 100 before `scale` spoke of them. */
const NEWLY_SCALED: readonly Rule[] = ['tiers', 'votes', 'rank-steps', 'rank-line', 'linked'];

const share = (of100: number, weight: number): number =>
  Number(((of100 * weight) / 100).toPrecision(12));

/**
 * The settings with those default marks that nobody wrote turned into marks of the row, where its
 * numbers are marks of the row: the default 60 of 100 is 3 of 5. Where none was written the row is one
 * whose marks are of 100.
 */
export function withDefaultMarks(
  settings: RuleSettings,
  isWritten: (name: SettingName) => boolean,
  weight: number,
): RuleSettings {
  const result = { ...settings };
  if (settings.scale === 'hundred') return result;
  const own = OF_100.filter((name) => SETTING_RULES[name].includes(settings.rule));
  // Where nobody wrote any of its marks they are all of 100, and said to be.
  if (own.length > 0 && !own.some(isWritten)) return { ...result, scale: 'hundred' };
  for (const name of OF_100) {
    if (isWritten(name) || result[name] === undefined) continue;
    if (name !== 'tiers') result[name] = share(result[name], weight);
    else {
      result.tiers = result.tiers?.map(({ name: tier, score }) => ({
        name: tier,
        score: score === null ? null : share(score, weight),
      }));
    }
  }
  return result;
}

/** What marks are of where neither row nor scheme say it, under a version of the rules. */
function scaleDefault(rule: Rule, { weights }: Scheme, rules: RulesVersion): 'marks' | 'hundred' {
  if (rules === 1 && NEWLY_SCALED.includes(rule)) return 'hundred';
  return weights === 'points' ? 'marks' : 'hundred';
}

/**
 * The settings of a rule that hold where a row says nothing: the scheme's, else the rule's. The
 * scheme's `compare` holds under every rule: a linked indicator asks for places in any.
 */
export function defaultsOf(
  rule: Rule,
  scheme: Scheme,
  rules: RulesVersion = RULES_VERSION,
): PartialSettings {
  const { clamp, ...plain } = scheme.defaults;
  const stated = rule === 'efficacy' ? { ...plain, ...clamp } : plain;
  const used = Object.entries(stated).filter(
    ([name, value]) =>
      value !== undefined &&
      SETTING_RULES[name as SettingName].includes(rule) &&
      !(rules === 1 && name === 'scale' && NEWLY_SCALED.includes(rule)),
  );
  return {
    scale: scaleDefault(rule, scheme, rules),
    compare: scheme.defaults.compare ?? 'group',
    floor: 0,
    base: 60,
    ...defaultsOfRule(rule),
    ...Object.fromEntries(used),
    rule,
  };
}

/** Whether the coefficient is cut at 1 where nothing is said of it: for peer bounds of any kind. */
export function topDefault(bounds: PartialSettings['bounds']): boolean {
  return bounds === 'peers' || bounds === 'peer-means' || bounds === 'quantile';
}
