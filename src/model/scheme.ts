import { z } from 'zod';
import { PartialSettings } from './settings.ts';

/** `scheme.yaml`: the rules of one assessment. Unknown keys are errors. */

const id = z.union([z.string(), z.number().transform(String)]);
const positive = z.number().positive();

export const MISSING_REASONS = ['not-applicable', 'not-reported', 'not-released', 'not-comparable'] as const;
/** Why a cell holds no figure. */
export const MissingReason = z.enum(MISSING_REASONS);
export type MissingReason = z.infer<typeof MissingReason>;

export const FILLS = ['full', 'base', 'zero', 'group-mean', 'previous'] as const;
export const Fill = z.enum(FILLS);
export type Fill = z.infer<typeof Fill>;

export const Treatment = z.enum(['reallocate', ...FILLS, 'error']);
export type Treatment = z.infer<typeof Treatment>;

export const Mean = z.enum(['arithmetic', 'geometric']);
export type Mean = z.infer<typeof Mean>;

export interface CategoryScheme {
  id: string;
  name: string;
  weight: number;
  short?: string | undefined;
  categories?: CategoryScheme[] | undefined;
}

export const CategoryScheme: z.ZodType<CategoryScheme> = z
  .strictObject({
    id: id.meta({ title: '代码', description: 'Short Latin code, used in addresses.' }),
    name: z.string().meta({ title: '名称', description: 'Name of the category.' }),
    weight: positive.meta({ title: '权重', description: 'Marks, or a relative weight.' }),
    short: z.string().optional().meta({ title: '简称', description: 'Short name for table heads.' }),
    get categories() {
      return z
        .array(CategoryScheme)
        .min(1)
        .optional()
        .meta({ title: '下级类别', description: 'Categories inside this one, instead of indicators.' });
    },
  })
  .meta({ id: 'Category' });

export const Group = z.strictObject({
  id: id.meta({ title: '代码', description: 'Short Latin code of the group.' }),
  name: z.string().meta({ title: '名称', description: 'Name of the group.' }),
});
export type Group = z.infer<typeof Group>;

export const Clamp = z.strictObject({
  top: z.boolean().optional().meta({ title: '封顶', description: 'Cut the coefficient at 1.' }),
  bottom: z.boolean().optional().meta({ title: '保底', description: 'Cut the coefficient at 0.' }),
  floor: z
    .union([z.number().min(0), z.literal('none')])
    .optional()
    .meta({ title: '最低分', description: 'The least score, or none.' }),
});

export const Aggregation = z.union([
  Mean,
  z.strictObject({
    indicators: Mean.default('arithmetic').meta({
      title: '指标合成',
      description: 'Mean in categories that hold indicators.',
    }),
    categories: Mean.default('arithmetic').meta({
      title: '类别合成',
      description: 'Mean in categories that hold categories.',
    }),
    total: Mean.default('arithmetic').meta({ title: '总分合成', description: 'Mean of the total.' }),
  }),
]);

export const AdjustmentKind = z.strictObject({
  name: z.string().optional().meta({ title: '名称', description: 'Name shown for the kind.' }),
  sign: z.enum(['plus', 'minus']).optional().meta({
    title: '符号',
    description: 'Whether its points are added or taken off.',
  }),
  cap: z.number().min(0).optional().meta({ title: '上限', description: 'Most points of the kind.' }),
});
export type AdjustmentKind = z.infer<typeof AdjustmentKind>;

export const Adjustments = z
  .object({
    total: z
      .strictObject({ cap: z.number().min(0) })
      .optional()
      .meta({ title: '合计上限', description: 'The net lies within ± this cap.' }),
    'max-total': positive.optional().meta({
      title: '总分上限',
      description: 'The total after adjustments is at most this.',
    }),
  })
  .catchall(AdjustmentKind);
export type Adjustments = z.infer<typeof Adjustments>;

export const VetoEffect = z.enum(['void-total', 'zero-category', 'drop-grade', 'cap-grade']);
export type VetoEffect = z.infer<typeof VetoEffect>;

export const VetoItem = z.strictObject({
  id: id.meta({ title: '代码', description: 'Short code of the item.' }),
  name: z.string().meta({ title: '名称', description: 'Name of the item.' }),
  effect: VetoEffect.meta({ title: '后果', description: 'What the veto does.' }),
  grade: z.string().optional().meta({ title: '等次', description: 'For cap-grade: not above this grade.' }),
  by: z.number().int().positive().optional().meta({
    title: '降档数',
    description: 'For drop-grade: by how many grades.',
  }),
  category: id.optional().meta({ title: '类别', description: 'For zero-category: which one.' }),
});
export type VetoItem = z.infer<typeof VetoItem>;

export const Grade = z.strictObject({
  name: z.string().meta({ title: '名称', description: 'Name of the grade.' }),
  min: z.number().optional().meta({ title: '分数线', description: 'Least total for the grade.' }),
  quota: z.number().min(0).max(1).optional().meta({
    title: '名额比例',
    description: 'Share of the group that may get it.',
  }),
});
export type Grade = z.infer<typeof Grade>;

export const Rater = z.strictObject({
  id: id.meta({ title: '代码', description: 'Short code of the rater group.' }),
  name: z.string().meta({ title: '名称', description: 'Name of the rater group.' }),
  weight: positive.meta({ title: '权重', description: 'Weight among the rater groups.' }),
});
export type Rater = z.infer<typeof Rater>;

export const Stage = z.enum(['trial', 'hearing', 'approved', 'published']);
export type Stage = z.infer<typeof Stage>;

export const Scheme = z.strictObject({
  title: z.string().meta({ title: '标题', description: 'Title of the assessment.' }),
  year: z.number().int().min(1900).max(2200).meta({ title: '年度', description: 'The year assessed.' }),
  stage: Stage.default('published').meta({
    title: '阶段',
    description: 'trial 试算, hearing 征求意见, approved 审定, published 公布.',
  }),
  issuer: z.string().optional().meta({ title: '发布机关', description: 'Who publishes the result.' }),
  basis: z.string().optional().meta({ title: '依据', description: 'Document that the scheme rests on.' }),
  'unit-noun': z.string().optional().meta({
    title: '单位统称',
    description: 'What the units are called: 县区, 部门, 乡镇.',
  }),
  self: id.nullable().optional().meta({
    title: '本单位',
    description: 'The publisher, if it is one of the units.',
  }),
  upper: z.string().nullable().optional().meta({
    title: '上级考核',
    description: 'The assessment whose indicators these units own: 2024/counties.',
  }),
  rivals: z.array(id).default([]).meta({
    title: '对标单位',
    description: 'Units that the standing is compared with.',
  }),
  'full-score': positive.default(100).meta({ title: '满分', description: 'Scale of totals and points.' }),
  groups: z.array(Group).default([]).meta({ title: '组别', description: 'Groups that are ranked apart.' }),
  categories: z
    .array(CategoryScheme)
    .default([])
    .meta({ title: '类别', description: 'Categories; they may hold categories.' }),
  weights: z.enum(['points', 'relative']).default('points').meta({
    title: '权重方式',
    description: 'points: marks that add up; relative: normalised among siblings.',
  }),
  defaults: PartialSettings.extend({
    clamp: Clamp.optional().meta({
      title: '封顶保底',
      description: 'top, bottom and floor in one, for efficacy only.',
    }),
  })
    .strict()
    .default({})
    .meta({ title: '默认计分设置', description: 'Settings for indicators that do not state their own.' }),
  aggregation: Aggregation.default('arithmetic').meta({
    title: '合成方法',
    description: 'Arithmetic or geometric mean, for all levels or per level.',
  }),
  missing: z
    .strictObject({
      'not-applicable': Treatment.default('reallocate').meta({ title: '不适用' , description: 'Not applicable.' }),
      'not-reported': Treatment.default('error').meta({ title: '未报', description: 'Not reported.' }),
      'not-released': Treatment.default('error').meta({ title: '未出数', description: 'Not released yet.' }),
      'not-comparable': Treatment.default('error').meta({ title: '不可比', description: 'Not comparable.' }),
    })
    .prefault({})
    .meta({ title: '缺数处理', description: 'What each kind of missing value does.' }),
  cells: z.record(z.string(), MissingReason).default({}).meta({
    title: '缺数记号',
    description: 'What office marks in cells mean, besides the usual ones.',
  }),
  rounding: z
    .strictObject({
      indicator: z.number().int().min(0).max(10).default(2).meta({ title: '指标分小数位', description: 'Decimals of indicator scores.' }),
      category: z.number().int().min(0).max(10).default(2).meta({ title: '类别分小数位', description: 'Decimals of category scores.' }),
      total: z.number().int().min(0).max(10).default(2).meta({ title: '总分小数位', description: 'Decimals of totals.' }),
      sum: z.enum(['exact', 'rounded']).default('exact').meta({ title: '求和方式', description: 'Add unrounded or rounded scores.' }),
    })
    .prefault({})
    .meta({ title: '修约', description: 'Decimals, half up.' }),
  ranks: z
    .strictObject({
      ties: z.enum(['standard', 'dense']).default('standard').meta({ title: '并列方式', description: 'standard 1,1,3 or dense 1,1,2.' }),
      'tie-break': z.array(id).default([]).meta({ title: '并列时比较', description: 'Categories compared one after the other.' }),
    })
    .prefault({})
    .meta({ title: '排名', description: 'How ranks are given.' }),
  difficulty: id.default('total').meta({
    title: '难度系数作用于',
    description: 'total, or the id of a category.',
  }),
  adjustments: Adjustments.default({}).meta({
    title: '加减分',
    description: 'Kinds of bonus and deduction, and their caps.',
  }),
  vetoes: z.array(VetoItem).default([]).meta({ title: '一票否决', description: 'Veto items and their effects.' }),
  grades: z.array(Grade).default([]).meta({ title: '等次', description: 'Grades from the best down.' }),
  'grade-ties': z.enum(['out', 'in']).default('out').meta({
    title: '名额并列',
    description: 'Whether those tied across a quota’s line are all in or all out.',
  }),
  raters: z.array(Rater).default([]).meta({ title: '评议主体', description: 'Rater groups and weights.' }),
  'min-raters': z.number().int().min(1).default(5).meta({
    title: '最少评议人数',
    description: 'A rater group below it is scored but not shown.',
  }),
  progress: z
    .strictObject({
      'as-of': z.string().optional().meta({ title: '截至日期', description: 'The day that progress is judged at.' }),
      schedule: z.enum(['days', 'months']).default('days').meta({ title: '时序口径', description: 'Elapsed days or whole months.' }),
      tolerance: z.number().min(0).default(5).meta({ title: '容差', description: 'Points that count as on schedule.' }),
    })
    .prefault({})
    .meta({ title: '进度', description: 'How progress is judged.' }),
  pairs: z.array(z.tuple([id, id])).default([]).meta({
    title: '成对指标',
    description: 'A level and its growth, shown together.',
  }),
  publish: z
    .strictObject({
      ranking: z.union([z.enum(['full', 'graded']), z.number().int().positive()]).default('full').meta({ title: '排名公开', description: 'full, graded, or the first n.' }),
      hide: z.array(id).default([]).meta({ title: '不公开类别', description: 'Categories left out of the public edition.' }),
      vetoes: z.enum(['reason', 'item']).default('item').meta({ title: '否决公开', description: 'Reasons too, or only the item.' }),
    })
    .prefault({})
    .meta({ title: '公开范围', description: 'What the public edition shows.' }),
  analysis: z
    .strictObject({
      perturb: z.number().positive().max(100).default(20).meta({ title: '权重扰动', description: 'Weights vary by ± this %.' }),
      draws: z.number().int().positive().max(100000).default(1000).meta({ title: '抽样次数', description: 'Number of draws.' }),
      seed: z.number().int().default(1).meta({ title: '随机种子', description: 'Seed of the draws.' }),
    })
    .prefault({})
    .meta({ title: '分析', description: 'Rank intervals.' }),
});
export type Scheme = z.infer<typeof Scheme>;
