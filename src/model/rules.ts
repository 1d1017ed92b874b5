import type { SettingFields } from './setting-fields.ts';
import type { Language } from './site.ts';

type Words = Readonly<Record<Language, string>>;

/** All that is known of a scoring rule outside `src/score/rules`, which scores by it. */
interface RuleDescription {
  /** As the method page has it. */
  name: Words;
  /** What offices write in a cell, first the usual word. Further ways: `ingest/scheme/spoken-words.ts`. */
  words: string;
  /** What it scores: a figure, a word of a list, or a table of its own (ballots, deductions). */
  scores: 'figure' | 'word' | 'table';
  /** Whether it compares a unit with its peers, so that one value moves the scores of others. */
  peers?: true;
  /** Whether it scores by the target. */
  target?: true;
  /** The settings it knows, besides those of every rule (`SETTING_RULES`). */
  settings: readonly (keyof SettingFields)[];
  /** What holds where neither row nor scheme say anything. */
  defaults: Partial<SettingFields>;
  /** Its formulas in symbols, as traces name them. */
  formulas: Readonly<Record<string, Words>>;
  /** What the method page says of it, unless `i18n/rule-sentences.ts` writes it with its settings. */
  method?: { formula: Words; sentence: Words };
}

const TASK_TIERS = [
  { name: '完成', score: 100 },
  { name: '基本完成', score: 80 },
  { name: '推进中', score: 50 },
  { name: '未完成', score: 0 },
];

const BALLOT_TIERS = [
  { name: '优秀', score: 100 },
  { name: '良好', score: 80 },
  { name: '一般', score: 60 },
  { name: '较差', score: 40 },
];

/** The scoring rules, in the order in which they are listed everywhere. */
export const RULE_DESCRIPTIONS = {
  efficacy: {
    name: { 'zh-CN': '功效系数法', en: 'Efficacy coefficient' },
    words: '功效系数法|功效系数',
    scores: 'figure',
    settings: [
      'compare',
      'span',
      'curve',
      'exponent',
      'bounds',
      'k',
      'low',
      'high',
      'top',
      'bottom',
      'equal-bounds',
      'satisfactory',
      'unallowable',
      'best',
    ],
    defaults: {
      span: 40,
      curve: 'linear',
      bounds: 'peers',
      bottom: false,
      'equal-bounds': 'error',
    },
    formulas: {
      'coefficient-linear': {
        'zh-CN': '(完成值 − 不允许值) ÷ (满意值 − 不允许值)',
        en: '(value − unallowable) ÷ (satisfactory − unallowable)',
      },
      'coefficient-logarithmic': {
        'zh-CN': '(ln 完成值 − ln 不允许值) ÷ (ln 满意值 − ln 不允许值)',
        en: '(ln value − ln unallowable) ÷ (ln satisfactory − ln unallowable)',
      },
      'coefficient-interval-below': {
        'zh-CN': '(完成值 − 下限不允许值) ÷ (区间下端 − 下限不允许值)',
        en: '(value − lower unallowable) ÷ (lower end − lower unallowable)',
      },
      'coefficient-interval-above': {
        'zh-CN': '(上限不允许值 − 完成值) ÷ (上限不允许值 − 区间上端)',
        en: '(upper unallowable − value) ÷ (upper unallowable − upper end)',
      },
      'coefficient-interval-inside': {
        'zh-CN': '完成值在最优区间内',
        en: 'inside the best interval',
      },
      'score-linear': { 'zh-CN': '基础分 + 功效分 × 功效系数', en: 'base + span × coefficient' },
      'score-power': {
        'zh-CN': '基础分 + 功效分 × 功效系数^指数',
        en: 'base + span × coefficient^exponent',
      },
      'score-exponential': {
        'zh-CN': '基础分 × ((基础分 + 功效分) ÷ 基础分)^功效系数',
        en: 'base × ((base + span) ÷ base)^coefficient',
      },
      'equal-full': {
        'zh-CN': '标准相等或可比单位不足，按满分',
        en: 'bounds equal or peers too few: full score',
      },
      'equal-base': {
        'zh-CN': '标准相等或可比单位不足，按基础分',
        en: 'bounds equal or peers too few: base',
      },
    },
  },
  bands: {
    name: { 'zh-CN': '分档标准值法', en: 'Five-band standards' },
    words: '分档标准值|分档标准值法|分档',
    scores: 'figure',
    settings: ['coefficients', 'below'],
    defaults: { coefficients: [1, 0.8, 0.6, 0.4, 0.2], below: 'zero' },
    formulas: {
      'bands-base': { 'zh-CN': '分值 × 本档系数', en: 'weight × own coefficient' },
      'bands-efficacy': {
        'zh-CN': '(完成值 − 本档标准) ÷ (上档标准 − 本档标准)',
        en: '(value − own standard) ÷ (upper standard − own standard)',
      },
      'bands-item': {
        'zh-CN': '基础分 + 功效系数 × (分值 × 上档系数 − 分值 × 本档系数)',
        en: 'base score + efficacy × (weight × upper − weight × own coefficient)',
      },
      'bands-score': { 'zh-CN': '100 ÷ 分值 × 分项分', en: '100 ÷ weight × item score' },
      'bands-excellent': {
        'zh-CN': '达到优秀标准：100 × 优秀系数',
        en: 'standard excellent reached: 100 × its coefficient',
      },
      'bands-below': { 'zh-CN': '低于较差标准', en: 'below the standard poor' },
    },
  },
  completion: {
    name: { 'zh-CN': '完成率法', en: 'Completion' },
    words: '完成率|完成率法',
    scores: 'figure',
    target: true,
    settings: ['zero-below', 'cap', 'reverse-form'],
    defaults: { 'zero-below': 0, cap: 100, 'reverse-form': 'ratio' },
    formulas: {
      completion: { 'zh-CN': '100 × 完成值 ÷ 目标值', en: '100 × value ÷ target' },
      'completion-reverse': { 'zh-CN': '100 × 目标值 ÷ 完成值', en: '100 × target ÷ value' },
      'completion-complement': {
        'zh-CN': '100 × (2 − 完成值 ÷ 目标值)',
        en: '100 × (2 − value ÷ target)',
      },
    },
  },
  threshold: {
    name: { 'zh-CN': '达标得满分', en: 'Full marks at the target' },
    words: '达标得满分|达标',
    scores: 'figure',
    target: true,
    settings: ['scale', 'into', 'at-target'],
    defaults: {},
    formulas: {
      threshold: {
        'zh-CN': '达到目标值得满分，否则为 0',
        en: 'full at or above the target, else 0',
      },
      'threshold-reverse': {
        'zh-CN': '不高于目标值得满分，否则为 0',
        en: 'full at or below the target, else 0',
      },
    },
  },
  steps: {
    name: { 'zh-CN': '增减计分法', en: 'Steps about the target' },
    words: '增减计分|增减计分法',
    scores: 'figure',
    target: true,
    settings: [
      'scale',
      'step',
      'step-of',
      'per-step',
      'per-step-up',
      'per-step-down',
      'counting',
      'missed',
      'into',
      'at-target',
      'bonus-cap',
      'deduction-cap',
    ],
    defaults: { counting: 'proportional', 'step-of': 'value', missed: 'deduct', 'bonus-cap': 0 },
    formulas: {
      steps: {
        'zh-CN': '100 × (达标分 + 每步分值 × 步数) ÷ 分值',
        en: '100 × (start + marks per step × steps) ÷ weight',
      },
    },
  },
  segments: {
    name: { 'zh-CN': '分段计分法', en: 'Segments' },
    words: '分段计分|分段计分法|分段',
    scores: 'figure',
    settings: [
      'scale',
      'reverse-form',
      'on',
      'points',
      'between',
      'below-first',
      'above-last',
      'into',
    ],
    defaults: { on: 'value', between: 'linear', 'reverse-form': 'ratio' },
    formulas: {
      segments: { 'zh-CN': '按分段表', en: 'by the table of segments' },
      change: { 'zh-CN': '完成值 − 上年值', en: 'value − last year’s value' },
      growth: {
        'zh-CN': '100 × (完成值 − 上年值) ÷ 上年值',
        en: '100 × (value − last year’s value) ÷ last year’s value',
      },
    },
  },
  'rank-steps': {
    name: { 'zh-CN': '位次递减法', en: 'Marks off for each place' },
    words: '位次递减|位次递减法',
    scores: 'figure',
    peers: true,
    settings: ['scale', 'compare', 'per-place'],
    defaults: {},
    formulas: {
      'rank-steps': {
        'zh-CN': '满分 − 每位扣分 × (位次 − 1)',
        en: 'full − marks per place × (place − 1)',
      },
    },
  },
  'rank-line': {
    name: { 'zh-CN': '位次线性法', en: 'A line from the first place to the last' },
    words: '位次线性|位次线性法',
    scores: 'figure',
    peers: true,
    settings: ['scale', 'compare', 'first', 'last'],
    defaults: { first: 100, last: 60 },
    formulas: {
      'rank-line': {
        'zh-CN': '首位分 − (首位分 − 末位分) × (位次 − 1) ÷ (单位数 − 1)',
        en: 'first − (first − last) × (place − 1) ÷ (units − 1)',
      },
    },
  },
  relative: {
    name: { 'zh-CN': '与最优值之比', en: 'Ratio to the best' },
    words: '与最优值之比',
    scores: 'figure',
    peers: true,
    settings: ['compare'],
    defaults: {},
    formulas: {
      relative: { 'zh-CN': '100 × 完成值 ÷ 最优值', en: '100 × value ÷ best' },
      'relative-reverse': { 'zh-CN': '100 × 最优值 ÷ 完成值', en: '100 × best ÷ value' },
    },
  },
  tiers: {
    name: { 'zh-CN': '等次计分', en: 'Tiers' },
    words: '等次|等次计分',
    scores: 'word',
    settings: ['scale', 'into', 'tiers'],
    defaults: { tiers: TASK_TIERS },
    formulas: {
      tiers: { 'zh-CN': '等次对应的分值', en: 'score of the word' },
    },
  },
  votes: {
    name: { 'zh-CN': '测评票计分', en: 'Ballots' },
    words: '测评票|测评票计分',
    scores: 'table',
    settings: ['scale', 'tiers'],
    defaults: { tiers: BALLOT_TIERS },
    formulas: {
      votes: {
        'zh-CN': 'Σ (主体权重 × 主体得分) ÷ Σ 主体权重',
        en: 'Σ (weight × mean of the group) ÷ Σ weight',
      },
    },
  },
  ratings: {
    name: { 'zh-CN': '评分计分', en: 'Ratings' },
    words: '评分|评分计分',
    scores: 'table',
    settings: ['scale', 'trim', 'rating-max'],
    defaults: { trim: 0, 'rating-max': 100 },
    formulas: {
      ratings: {
        'zh-CN': 'Σ (主体权重 × 主体得分) ÷ Σ 主体权重',
        en: 'Σ (weight × mean of the group) ÷ Σ weight',
      },
    },
  },
  direct: {
    name: { 'zh-CN': '直接得分', en: 'Marks given' },
    words: '直接得分',
    scores: 'figure',
    settings: ['scale', 'into', 'min', 'max'],
    defaults: { min: 0 },
    formulas: {
      direct: { 'zh-CN': '100 × 给定分 ÷ 满分', en: '100 × marks ÷ full marks' },
    },
  },
  deduction: {
    name: { 'zh-CN': '扣分制', en: 'Deductions' },
    words: '扣分制|扣分',
    scores: 'table',
    settings: ['scale'],
    defaults: {},
    formulas: {
      deduction: {
        'zh-CN': '100 × (满分 − Σ 扣分) ÷ 满分',
        en: '100 × (full marks − Σ deductions) ÷ full marks',
      },
    },
    method: {
      formula: { 'zh-CN': '得分 = 满分 − Σ 扣分', en: 'score = full marks − Σ deductions' },
      sentence: {
        'zh-CN': '从满分中扣除各项扣分，扣分事由逐条列示。',
        en: 'Listed deductions are taken off full marks.',
      },
    },
  },
  linked: {
    name: { 'zh-CN': '与上级考核挂钩', en: 'Linked to the upper assessment' },
    words: '市考挂钩|挂钩|与上级考核挂钩',
    scores: 'table',
    settings: ['scale', 'compare', 'first', 'last', 'from', 'support-share'],
    defaults: { from: 'score', 'support-share': 0.5, first: 100, last: 60 },
    formulas: {
      linked: {
        'zh-CN': 'Σ (份额 × 权重 × 得分) ÷ Σ (份额 × 权重)',
        en: 'Σ (share × weight × score) ÷ Σ (share × weight)',
      },
      'linked-rank': {
        'zh-CN': 'Σ (份额 × 权重 × 位次得分) ÷ Σ (份额 × 权重)',
        en: 'Σ (share × weight × score of the place) ÷ Σ (share × weight)',
      },
    },
  },
  zscore: {
    name: { 'zh-CN': '标准分法', en: 'Standard score' },
    words: '标准分|标准分法',
    scores: 'figure',
    peers: true,
    settings: ['compare', 'mean', 'sd', 'deviation'],
    defaults: { mean: 50, sd: 10, deviation: 'population' },
    formulas: {
      zscore: {
        'zh-CN': '均值分 + 标准差分 × (完成值 − 平均) ÷ 标准差',
        en: 'mean score + score per deviation × (value − mean) ÷ deviation',
      },
      'zscore-reverse': {
        'zh-CN': '均值分 + 标准差分 × (平均 − 完成值) ÷ 标准差',
        en: 'mean score + score per deviation × (mean − value) ÷ deviation',
      },
    },
  },
  none: {
    name: { 'zh-CN': '不计分', en: 'Not scored' },
    words: '不计分|不计分指标',
    scores: 'figure',
    settings: [],
    defaults: {},
    formulas: {},
  },
} satisfies Record<string, RuleDescription>;

export type RuleName = keyof typeof RULE_DESCRIPTIONS;

/** The rules, by what their descriptions say of them. */
export const RULES = Object.keys(RULE_DESCRIPTIONS) as [RuleName, ...RuleName[]];

export const descriptionOf = (rule: RuleName): RuleDescription => RULE_DESCRIPTIONS[rule];

const rulesThat = (holds: (rule: RuleDescription) => boolean): ReadonlySet<RuleName> =>
  new Set(RULES.filter((name) => holds(descriptionOf(name))));

/** Rules that compare a unit with its peers. */
export const PEER_RULES = rulesThat(({ peers }) => peers === true);
/** Rules that score by the target. */
export const TARGET_RULES = rulesThat(({ target }) => target === true);
/** Rules with a figure, which a formula may give. */
export const FIGURE_RULES = rulesThat(({ scores }) => scores === 'figure');
/** Rules whose scores come from tables of their own, not from a figure. */
export const TABLE_RULES = rulesThat(({ scores }) => scores === 'table');

/** Name of a formula of a rule, as traces have it. */
export type RuleFormula = {
  [R in RuleName]: keyof (typeof RULE_DESCRIPTIONS)[R]['formulas'];
}[RuleName];
