import { z } from 'zod';

const fraction = z.number().min(0).max(1);

export const Floor = z.union([z.number().min(0), z.literal('none')]);
export type Floor = z.infer<typeof Floor>;

/** A named list of numbers as in a cell `q1=15;q2=25`, in the order written. */
export const NamedNumbers = z.array(
  z.object({
    name: z
      .string()
      .meta({ title: '名称', description: '时段名或月份。 Name of the period, or month.' }),
    value: z
      .number()
      .meta({ title: '数', description: '它的权重或百分数。 Its weight or percentage.' }),
  }),
);
export type NamedNumbers = z.infer<typeof NamedNumbers>;

/** Tiers in the order written; a tier whose score is null (`弃权=`) is no valid vote. */
export const Tiers = z.array(
  z.object({
    name: z.string().meta({ title: '等次', description: '等次的名称。 Name of the tier.' }),
    score: z
      .number()
      .nullable()
      .meta({ title: '得分', description: '它的得分；无效票为空。 Its score; null: not valid.' }),
  }),
);
export type Tiers = z.infer<typeof Tiers>;

/** Points of a line of scores (`50=20;60=24`), thresholds strictly ascending, two or more. */
export const SegmentPoints = z
  .array(
    z.object({
      at: z
        .number()
        .meta({ title: '界限', description: '计分依据到达的数。 The threshold of the figure.' }),
      score: z
        .number()
        .meta({ title: '分值', description: '到达时的分值。 Marks at the threshold.' }),
    }),
  )
  .min(2);
export type SegmentPoints = z.infer<typeof SegmentPoints>;

/** A closed range `a~b`, as written: `[a, b]`. */
export const Range = z.tuple([z.number(), z.number()]);
export type Range = z.infer<typeof Range>;

/** All settings but `rule`: once here, and from here scheme, columns, JSON Schema and method page. */
export const SettingFields = z.object({
  scale: z.enum(['marks', 'hundred']).meta({
    title: '计分制',
    description:
      '分值类的设置按指标自身分值计（marks），还是按百分制计（hundred）；权重为分值时默认 marks。 Whether mark settings are in marks of the indicator or on 0–100; marks where weights are points.',
  }),
  compare: z.enum(['group', 'all']).meta({
    title: '比较范围',
    description:
      '与谁比较：本组单位（group）或全部单位（all）。 Whom a unit is compared with: its own group, or all units.',
  }),
  floor: Floor.meta({
    title: '最低分',
    description:
      '最低得分：不小于 0 的数，或 none（不设最低分）。 The least score, a number ≥ 0, or none.',
  }),
  schedule: NamedNumbers.meta({
    title: '进度曲线',
    description:
      '到各月底应完成全年任务的百分数：3=20;6=45;9=70;12=100。 Share of the year’s task due by the end of each month: 3=20;6=45;9=70;12=100.',
  }),
  periods: NamedNumbers.meta({
    title: '时段权重',
    description:
      '分时段计分的各时段及其权重：q1=15;q2=25。 Periods that are scored one by one, with their weights: q1=15;q2=25.',
  }),
  base: z.number().min(0).meta({
    title: '基础分',
    description:
      '达到不允许值时的得分，也是缺数按 base 处理时的得分。 Score at the unallowable value, and of a missing value filled by “base”.',
  }),
  span: z.number().positive().meta({
    title: '功效分',
    description:
      '从不允许值到满意值之间的得分。 Score between the unallowable and satisfactory value.',
  }),
  curve: z.enum(['linear', 'power', 'exponential', 'logarithmic']).meta({
    title: '曲线',
    description:
      '两个标准值之间得分的走势：linear 线性、power 幂、exponential 指数、logarithmic 对数。 Shape of the score between the two bounds.',
  }),
  exponent: z
    .number()
    .positive()
    .meta({ title: '指数', description: '幂曲线的指数 k。 The exponent k of the power curve.' }),
  bounds: z.enum(['fixed', 'peers', 'peer-means', 'target', 'quantile']).meta({
    title: '标准来源',
    description:
      '满意值、不允许值从哪里来：fixed 固定、peers 最优最差、peer-means 前后均值、target 目标、quantile 分位数。 Where the satisfactory and unallowable values come from.',
  }),
  k: z.number().int().positive().meta({
    title: '均值个数',
    description:
      '标准来源为 peer-means 时，取前几名和后几名的均值。 How many best and worst values are averaged with bounds: peer-means.',
  }),
  low: fraction.meta({
    title: '低分位',
    description:
      '正向指标的不允许值所取的分位（逆向指标为满意值），0 到 1。 Quantile of the unallowable value (of the satisfactory one where less is better), 0–1.',
  }),
  high: fraction.meta({
    title: '高分位',
    description:
      '正向指标的满意值所取的分位（逆向指标为不允许值），0 到 1。 Quantile of the satisfactory value (of the unallowable one where less is better), 0–1.',
  }),
  top: z.boolean().meta({
    title: '封顶',
    description: '功效系数是否不超过 1。 Whether the coefficient is cut at 1.',
  }),
  bottom: z.boolean().meta({
    title: '保底',
    description: '功效系数是否不低于 0。 Whether the coefficient is cut at 0.',
  }),
  'equal-bounds': z.enum(['error', 'full', 'base', 'skip']).meta({
    title: '标准相等时',
    description:
      '两个标准值相等或可比单位太少时怎么办：error 报错、full 满分、base 基础分、skip 不计。 What happens where both bounds are equal or peers are too few.',
  }),
  satisfactory: z.union([z.number(), Range]).meta({
    title: '满意值',
    description:
      '得满分的指标值；区间指标不用。 The value that scores full; not used for an interval.',
  }),
  unallowable: z.union([z.number(), Range]).meta({
    title: '不允许值',
    description:
      '得基础分的指标值；区间指标写下限和上限。 The value that scores the base; for an interval a lower and an upper one.',
  }),
  best: Range.meta({
    title: '最优区间',
    description: '区间指标的最优区间。 The best interval of an interval indicator.',
  }),
  coefficients: z.array(z.number()).length(5).meta({
    title: '档次系数',
    description:
      '优秀、良好、平均、较低、较差五档的系数。 Coefficients of excellent, good, average, low and poor.',
  }),
  below: z.enum(['zero', 'extrapolate']).meta({
    title: '低于较差',
    description:
      '低于较差值时：zero 记零分，extrapolate 按最低两档外推。 What a value below the poor standard gets.',
  }),
  target: z.number().meta({
    title: '目标值',
    description: '单位没有自己的目标时用的目标值。 Target where a unit has none of its own.',
  }),
  'zero-below': z.number().meta({
    title: '零分线',
    description: '完成率低于此百分数记零分。 Completion in % under which the score is 0.',
  }),
  cap: z
    .number()
    .positive()
    .meta({ title: '上限', description: '完成率得分的上限。 The highest score of a completion.' }),
  'reverse-form': z.enum(['ratio', 'complement']).meta({
    title: '逆向算式',
    description:
      '逆向指标的完成率：ratio 目标÷实际，complement 2−实际÷目标。 Completion of a reverse indicator: target ÷ x, or 2 − x ÷ target.',
  }),
  step: z.number().positive().meta({
    title: '步长',
    description: '每一步的大小，以指标的计量单位计。 Size of a step, in the unit of the figure.',
  }),
  'step-of': z.enum(['value', 'target']).meta({
    title: '步长单位',
    description:
      '步长以指标的计量单位计（value），还是以目标值的百分数计（target）。 Whether a step is in the unit of the figure or in % of the target.',
  }),
  'per-step': z
    .number()
    .min(0)
    .meta({ title: '每步分值', description: '每一步加减的分值。 Marks for each step.' }),
  'per-step-up': z.number().min(0).meta({
    title: '超一步加',
    description:
      '每超目标一步加的分值，不写则同每步分值。 Marks for each step above the target; the same as per-step unless written.',
  }),
  'per-step-down': z.number().min(0).meta({
    title: '欠一步扣',
    description:
      '每欠目标一步扣的分值，不写则同每步分值。 Marks off for each step below the target; the same as per-step unless written.',
  }),
  counting: z.enum(['proportional', 'whole', 'started']).meta({
    title: '步数',
    description:
      '不足一步怎样计：proportional 按比例，whole 不计，started 按一步计。 What a part of a step counts: its share, nothing, or a whole step.',
  }),
  missed: z.enum(['deduct', 'zero']).meta({
    title: '未达标',
    description:
      '未达到目标时：deduct 按步扣分，zero 不得分。 What a missed target does: marks off by step, or no marks at all.',
  }),
  on: z.enum(['value', 'completion', 'change', 'growth']).meta({
    title: '计分依据',
    description:
      '按什么分段：value 指标值，completion 完成率，change 比上年增减，growth 比上年增幅（%）。 What the segments go by: the figure, its completion in %, its change or its growth in %.',
  }),
  points: SegmentPoints.meta({
    title: '分段分值',
    description:
      '各界限的分值，由小到大：50=20;60=24;100=40。 Marks at each threshold, ascending: 50=20;60=24;100=40.',
  }),
  between: z.enum(['linear', 'step']).meta({
    title: '段内',
    description:
      '两个界限之间：linear 直线内插，step 按到达的界限给分。 Between two thresholds: a straight line, or the marks of the one that is reached.',
  }),
  'below-first': z.enum(['flat', 'zero', 'extrapolate']).meta({
    title: '低于首档',
    description:
      '小于最小的界限时：flat 同首档，zero 零分，extrapolate 按首段外推。 Below the first threshold: its marks, none, or along the first segment.',
  }),
  'above-last': z.enum(['flat', 'zero', 'extrapolate']).meta({
    title: '高于末档',
    description:
      '大于最大的界限时：flat 同末档，zero 零分，extrapolate 按末段外推。 Above the last threshold: its marks, none, or along the last segment.',
  }),
  formula: z.string().min(1).meta({
    title: '算式',
    description:
      '由同一单位的其他指标算出指标值：[gdp] / [area]，[gdp] - [gdp.previous]。 The figure computed from others of the same unit: [gdp] / [area].',
  }),
  into: z.string().min(1).meta({
    title: '计入',
    description:
      '得分计入加减分的哪一类：加分、扣分或自定的类型；不占权重。 Kind of adjustment that the marks are counted into, instead of a weight.',
  }),
  'at-target': z
    .number()
    .meta({ title: '达标分', description: '恰好达到目标时的分值。 Marks exactly at the target.' }),
  'bonus-cap': z
    .number()
    .min(0)
    .meta({ title: '加分上限', description: '最多加多少分。 Most marks above the start.' }),
  'deduction-cap': z
    .number()
    .min(0)
    .meta({ title: '扣分上限', description: '最多扣多少分。 Most marks below the start.' }),
  'per-place': z
    .number()
    .min(0)
    .meta({ title: '每位扣分', description: '每低一位扣的分。 Marks lost with each place.' }),
  first: z
    .number()
    .meta({ title: '首位分', description: '第一名的得分。 Score of the first place.' }),
  last: z
    .number()
    .meta({ title: '末位分', description: '最后一名的得分。 Score of the last place.' }),
  tiers: Tiers.meta({
    title: '等次分值',
    description: '各等次的得分：完成=100;未完成=0。 Words and their scores: 完成=100;未完成=0.',
  }),
  trim: z.number().int().min(0).meta({
    title: '去极值',
    description:
      '去掉几个最高分和几个最低分。 How many of the highest and of the lowest ratings are left out.',
  }),
  'rating-max': z.number().positive().meta({
    title: '评分满分',
    description: '评分的满分，不写为 100。 What ratings are out of; 100 unless written.',
  }),
  min: z
    .number()
    .meta({ title: '最小值', description: '可给的最低分值。 Least marks that may be given.' }),
  max: z
    .number()
    .meta({ title: '最大值', description: '可给的最高分值。 Most marks that may be given.' }),
  from: z.enum(['score', 'rank']).meta({
    title: '挂钩依据',
    description:
      '按上级考核的得分（score）还是位次（rank）挂钩。 Whether the score or the place in the upper assessment counts.',
  }),
  'support-share': z.number().min(0).meta({
    title: '配合系数',
    description:
      '配合单位的系数；牵头单位为 1。 Share of a supporting unit, where a lead unit has 1.',
  }),
  mean: z.number().meta({
    title: '均值',
    description: '达到可比单位均值时的得分。 Score at the mean of the peers.',
  }),
  sd: z.number().positive().meta({
    title: '标准差',
    description: '相差一个标准差对应的分。 Score for one standard deviation.',
  }),
  deviation: z.enum(['population', 'sample']).meta({
    title: '离差',
    description:
      '用总体（population）还是样本（sample）标准差。 Which standard deviation of the peers is used.',
  }),
});
export type SettingFields = z.infer<typeof SettingFields>;
