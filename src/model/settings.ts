import { z } from 'zod';

/**
 * The settings of the scoring rules: once here, and from here the scheme's `defaults`,
 * the columns of the indicator table, the JSON Schema and the method page.
 */

export const RULES = [
  'efficacy',
  'bands',
  'completion',
  'threshold',
  'steps',
  'rank-steps',
  'rank-line',
  'relative',
  'tiers',
  'votes',
  'ratings',
  'direct',
  'deduction',
  'linked',
  'zscore',
] as const;

export const Rule = z.enum(RULES);
export type Rule = z.infer<typeof Rule>;

/** Rules that compare a unit with its peers, so that one value moves the scores of others. */
export const PEER_RULES: readonly Rule[] = ['rank-steps', 'rank-line', 'relative', 'zscore'];

const fraction = z.number().min(0).max(1);

export const Floor = z.union([z.number().min(0), z.literal('none')]);
export type Floor = z.infer<typeof Floor>;

/** A named list of numbers as in a cell `q1=15;q2=25`, in the order written. */
export const NamedNumbers = z.array(z.object({ name: z.string(), value: z.number() }));
export type NamedNumbers = z.infer<typeof NamedNumbers>;

/** Tiers in the order written; a tier whose score is null (`弃权=`) is no valid vote. */
export const Tiers = z.array(z.object({ name: z.string(), score: z.number().nullable() }));
export type Tiers = z.infer<typeof Tiers>;

/** A closed range `a~b`, as written: `[a, b]`. */
export const Range = z.tuple([z.number(), z.number()]);
export type Range = z.infer<typeof Range>;

export const Settings = z.object({
  rule: Rule.meta({ title: '计分方法', description: 'How the figure becomes a score.' }),
  scale: z.enum(['marks', 'hundred']).meta({
    title: '计分制',
    description:
      'Whether mark settings are in marks of the indicator or on 0–100; marks where weights are points.',
  }),
  compare: z.enum(['group', 'all']).meta({
    title: '比较范围',
    description: 'Whom a unit is compared with: its own group, or all units.',
  }),
  floor: Floor.meta({ title: '最低分', description: 'The least score, a number ≥ 0, or none.' }),
  schedule: NamedNumbers.meta({
    title: '进度曲线',
    description: 'Share of the year’s task due by the end of each month: 3=20;6=45;9=70;12=100.',
  }),
  periods: NamedNumbers.meta({
    title: '时段权重',
    description: 'Periods that are scored one by one, with their weights: q1=15;q2=25.',
  }),
  base: z.number().min(0).meta({
    title: '基础分',
    description: 'Score at the unallowable value, and of a missing value filled by “base”.',
  }),
  span: z
    .number()
    .positive()
    .meta({
      title: '功效分',
      description: 'Score between the unallowable and satisfactory value.',
    }),
  curve: z.enum(['linear', 'power', 'exponential', 'logarithmic']).meta({
    title: '曲线',
    description: 'Shape of the score between the two bounds.',
  }),
  exponent: z
    .number()
    .positive()
    .meta({ title: '指数', description: 'The exponent k of the power curve.' }),
  bounds: z.enum(['fixed', 'peers', 'peer-means', 'target', 'quantile']).meta({
    title: '标准来源',
    description: 'Where the satisfactory and unallowable values come from.',
  }),
  k: z.number().int().positive().meta({
    title: '均值个数',
    description: 'How many best and worst values are averaged with bounds: peer-means.',
  }),
  low: fraction.meta({ title: '低分位', description: 'Quantile of the unallowable value, 0–1.' }),
  high: fraction.meta({ title: '高分位', description: 'Quantile of the satisfactory value, 0–1.' }),
  top: z.boolean().meta({ title: '封顶', description: 'Whether the coefficient is cut at 1.' }),
  bottom: z.boolean().meta({ title: '保底', description: 'Whether the coefficient is cut at 0.' }),
  'equal-bounds': z.enum(['error', 'full', 'base', 'skip']).meta({
    title: '标准相等时',
    description: 'What happens where both bounds are equal or peers are too few.',
  }),
  satisfactory: z.union([z.number(), Range]).meta({
    title: '满意值',
    description: 'The value that scores full; not used for an interval.',
  }),
  unallowable: z.union([z.number(), Range]).meta({
    title: '不允许值',
    description: 'The value that scores the base; for an interval a lower and an upper one.',
  }),
  best: Range.meta({
    title: '最优区间',
    description: 'The best interval of an interval indicator.',
  }),
  coefficients: z.array(z.number()).length(5).meta({
    title: '档次系数',
    description: 'Coefficients of excellent, good, average, low and poor.',
  }),
  below: z.enum(['zero', 'extrapolate']).meta({
    title: '低于较差',
    description: 'What a value below the poor standard gets.',
  }),
  target: z
    .number()
    .meta({ title: '目标值', description: 'Target where a unit has none of its own.' }),
  'zero-below': z.number().meta({
    title: '零分线',
    description: 'Completion in % under which the score is 0.',
  }),
  cap: z
    .number()
    .positive()
    .meta({ title: '上限', description: 'The highest score of a completion.' }),
  'reverse-form': z.enum(['ratio', 'complement']).meta({
    title: '逆向算式',
    description: 'Completion of a reverse indicator: target ÷ x, or 2 − x ÷ target.',
  }),
  step: z
    .number()
    .positive()
    .meta({ title: '步长', description: 'Size of a step, in the unit of the figure.' }),
  'per-step': z.number().min(0).meta({ title: '每步分值', description: 'Marks for each step.' }),
  counting: z.enum(['proportional', 'whole']).meta({
    title: '步数',
    description: 'Whether parts of a step count.',
  }),
  'at-target': z.number().meta({ title: '达标分', description: 'Marks exactly at the target.' }),
  'bonus-cap': z
    .number()
    .min(0)
    .meta({ title: '加分上限', description: 'Most marks above the start.' }),
  'deduction-cap': z
    .number()
    .min(0)
    .meta({ title: '扣分上限', description: 'Most marks below the start.' }),
  'per-place': z
    .number()
    .min(0)
    .meta({ title: '每位扣分', description: 'Marks lost with each place.' }),
  first: z.number().meta({ title: '首位分', description: 'Score of the first place.' }),
  last: z.number().meta({ title: '末位分', description: 'Score of the last place.' }),
  tiers: Tiers.meta({
    title: '等次分值',
    description: 'Words and their scores: 完成=100;未完成=0.',
  }),
  trim: z.number().int().min(0).meta({
    title: '去极值',
    description: 'How many of the highest and of the lowest ratings are left out.',
  }),
  min: z.number().meta({ title: '最小值', description: 'Least marks that may be given.' }),
  max: z.number().meta({ title: '最大值', description: 'Most marks that may be given.' }),
  from: z.enum(['score', 'rank']).meta({
    title: '挂钩依据',
    description: 'Whether the score or the place in the upper assessment counts.',
  }),
  'support-share': z.number().min(0).meta({
    title: '配合系数',
    description: 'Share of a supporting unit, where a lead unit has 1.',
  }),
  mean: z.number().meta({ title: '均值', description: 'Score at the mean of the peers.' }),
  sd: z
    .number()
    .positive()
    .meta({ title: '标准差', description: 'Score for one standard deviation.' }),
  deviation: z.enum(['population', 'sample']).meta({
    title: '离差',
    description: 'Which standard deviation of the peers is used.',
  }),
});

export const PartialSettings = Settings.partial();
export type PartialSettings = z.infer<typeof PartialSettings>;

export type SettingName = keyof z.infer<typeof Settings>;

/** Settings that are numbers of marks, and so depend on `scale`. */
export const MARK_SETTINGS = [
  'per-step',
  'at-target',
  'bonus-cap',
  'deduction-cap',
  'min',
  'max',
] as const;

const ALL: readonly Rule[] = RULES;
const TARGET_RULES: readonly Rule[] = ['completion', 'threshold', 'steps', 'efficacy'];

/** Which rules know a setting. One that is not listed for its row's rule is `unknown-setting`. */
export const SETTING_RULES: Record<SettingName, readonly Rule[]> = {
  rule: ALL,
  scale: ['steps', 'direct', 'deduction'],
  compare: ['efficacy', 'rank-steps', 'rank-line', 'relative', 'zscore', 'linked'],
  floor: ALL,
  schedule: ALL,
  periods: ALL,
  base: ALL,
  span: ['efficacy'],
  curve: ['efficacy'],
  exponent: ['efficacy'],
  bounds: ['efficacy'],
  k: ['efficacy'],
  low: ['efficacy'],
  high: ['efficacy'],
  top: ['efficacy'],
  bottom: ['efficacy'],
  'equal-bounds': ['efficacy'],
  satisfactory: ['efficacy'],
  unallowable: ['efficacy'],
  best: ['efficacy'],
  coefficients: ['bands'],
  below: ['bands'],
  target: TARGET_RULES,
  'zero-below': ['completion'],
  cap: ['completion'],
  'reverse-form': ['completion'],
  step: ['steps'],
  'per-step': ['steps'],
  counting: ['steps'],
  'at-target': ['steps'],
  'bonus-cap': ['steps'],
  'deduction-cap': ['steps'],
  'per-place': ['rank-steps'],
  first: ['rank-line', 'linked'],
  last: ['rank-line', 'linked'],
  tiers: ['tiers', 'votes'],
  trim: ['ratings'],
  min: ['direct'],
  max: ['direct'],
  from: ['linked'],
  'support-share': ['linked'],
  mean: ['zscore'],
  sd: ['zscore'],
  deviation: ['zscore'],
};

/**
 * The settings of one indicator row after the scheme's defaults and the rules' defaults.
 * What a rule needs and has no default for was checked when the data were read.
 */
export interface RuleSettings extends PartialSettings {
  rule: Rule;
  scale: 'marks' | 'hundred';
  compare: 'group' | 'all';
  floor: Floor;
  base: number;
}
