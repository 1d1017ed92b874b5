import type { Scheme } from '../../model/scheme.ts';
import {
  type PartialSettings,
  type Rule,
  SETTING_RULES,
  type SettingName,
  type Tiers,
} from '../../model/settings.ts';

const TASK_TIERS: Tiers = [
  { name: '完成', score: 100 },
  { name: '基本完成', score: 80 },
  { name: '推进中', score: 50 },
  { name: '未完成', score: 0 },
];
const BALLOT_TIERS: Tiers = [
  { name: '优秀', score: 100 },
  { name: '良好', score: 80 },
  { name: '一般', score: 60 },
  { name: '较差', score: 40 },
];

/**
 * What holds where neither row nor scheme say anything. Settings whose default depends on the
 * weight (达标分, 最大值: full marks) or is “none” stay absent.
 */
const DEFAULTS: Record<Rule, PartialSettings> = {
  efficacy: { span: 40, curve: 'linear', bounds: 'peers', bottom: false, 'equal-bounds': 'error' },
  bands: { coefficients: [1, 0.8, 0.6, 0.4, 0.2], below: 'zero' },
  completion: { 'zero-below': 0, cap: 100, 'reverse-form': 'ratio' },
  threshold: {},
  steps: { counting: 'proportional', 'bonus-cap': 0 },
  'rank-steps': {},
  'rank-line': { first: 100, last: 60 },
  relative: {},
  tiers: { tiers: TASK_TIERS },
  votes: { tiers: BALLOT_TIERS },
  ratings: { trim: 0 },
  direct: { min: 0 },
  deduction: {},
  linked: { from: 'score', 'support-share': 0.5, first: 100, last: 60 },
  zscore: { mean: 50, sd: 10, deviation: 'population' },
};

/**
 * The settings of a rule that hold where a row says nothing: the scheme's, else the rule's. The
 * scheme's `compare` holds under every rule: a linked indicator asks for places in any.
 */
export function defaultsOf(rule: Rule, scheme: Scheme): PartialSettings {
  const { clamp, ...plain } = scheme.defaults;
  const stated = rule === 'efficacy' ? { ...plain, ...clamp } : plain;
  const used = Object.entries(stated).filter(
    ([name, value]) => value !== undefined && SETTING_RULES[name as SettingName].includes(rule),
  );
  return {
    scale: scheme.weights === 'points' ? 'marks' : 'hundred',
    compare: scheme.defaults.compare ?? 'group',
    floor: 0,
    base: 60,
    ...DEFAULTS[rule],
    ...Object.fromEntries(used),
    rule,
  };
}

/** Whether the coefficient is cut at 1 where nothing is said of it: for peer bounds of any kind. */
export function topDefault(bounds: PartialSettings['bounds']): boolean {
  return bounds === 'peers' || bounds === 'peer-means' || bounds === 'quantile';
}
