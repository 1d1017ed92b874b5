import { z } from 'zod';
import { PaperSettings } from './paper-settings.ts';
import { PartialSettings } from './settings.ts';

/** `scheme.yaml`: the rules of one assessment. Unknown keys are errors. */

const id = z.union([z.string().min(1), z.number().transform(String)]);
const positive = z.number().positive();
const nameEn = z.string().min(1).optional().meta({
  title: '英文名称',
  description: '英文页面上的名称。 Name on English pages.',
});
const english = (of: string, description: string) =>
  z
    .string()
    .min(1)
    .optional()
    .meta({ title: `${of}（英文）`, description });

export const MISSING_REASONS = [
  'not-applicable',
  'not-reported',
  'not-released',
  'not-comparable',
] as const;
/** Why a cell holds no figure. */
export const MissingReason = z.enum(MISSING_REASONS);
export type MissingReason = z.infer<typeof MissingReason>;

export const FILLS = ['full', 'base', 'zero', 'group-mean', 'previous'] as const;
export const Fill = z.enum(FILLS);
export type Fill = z.infer<typeof Fill>;

export const Treatment = z.enum(['reallocate', ...FILLS, 'error']);
export type Treatment = z.infer<typeof Treatment>;

/** How the scores of a level become one: a weighted mean, or the lowest or highest of them. */
export const Mean = z.enum(['arithmetic', 'geometric', 'min', 'max']);
export type Mean = z.infer<typeof Mean>;

export interface CategoryScheme {
  id: string;
  name: string;
  name_en?: string | undefined;
  /** The name of the table, where the English one is shown in its place; never written. */
  given?: string;
  weight: number;
  short?: string | undefined;
  aggregation?: Mean | undefined;
  cap?: number | undefined;
  categories?: CategoryScheme[] | undefined;
}

export const CategoryScheme: z.ZodType<CategoryScheme> = z
  .strictObject({
    id: id.meta({
      title: '代码',
      description: '简短的拉丁字母代码，用于网页地址。 Short Latin code, used in addresses.',
    }),
    name: z
      .string()
      .min(1)
      .meta({ title: '名称', description: '类别的名称。 Name of the category.' }),
    name_en: nameEn,
    weight: positive.meta({
      title: '权重',
      description: '分值，或相对权重。 Marks, or a relative weight.',
    }),
    short: z
      .string()
      .optional()
      .meta({ title: '简称', description: '表头用的简称。 Short name for table heads.' }),
    aggregation: Mean.optional().meta({
      title: '合成方法',
      description:
        '这一类自己的合成方法：arithmetic、geometric、min 取最低、max 取最高。 How its own children become one score.',
    }),
    cap: positive.optional().meta({
      title: '封顶',
      description:
        '这一类最多得多少：权重为分值时以分计，否则以百分制计。 Most that it scores: in marks, or of 100 under relative weights.',
    }),
    get categories() {
      return z.array(CategoryScheme).min(1).optional().meta({
        title: '下级类别',
        description:
          '下一级类别；有了它，这一类就不再直接含指标。 Categories inside this one, instead of indicators.',
      });
    },
  })
  .meta({ id: 'Category' });

export const Group = z.strictObject({
  id: id.meta({ title: '代码', description: '组别的简短代码。 Short Latin code of the group.' }),
  name: z.string().min(1).meta({ title: '名称', description: '组别的名称。 Name of the group.' }),
  name_en: nameEn,
});
export type Group = z.infer<typeof Group>;

export const Clamp = z.strictObject({
  top: z
    .boolean()
    .optional()
    .meta({ title: '封顶', description: '功效系数不超过 1。 Cut the coefficient at 1.' }),
  bottom: z
    .boolean()
    .optional()
    .meta({ title: '保底', description: '功效系数不低于 0。 Cut the coefficient at 0.' }),
  floor: z
    .union([z.number().min(0), z.literal('none')])
    .optional()
    .meta({
      title: '最低分',
      description: '最低得分，或 none（不设）。 The least score, or none.',
    }),
});

export const Aggregation = z.union([
  Mean,
  z.strictObject({
    indicators: Mean.default('arithmetic').meta({
      title: '指标合成',
      description: '含指标的类别用哪种方法。 Mean in categories that hold indicators.',
    }),
    categories: Mean.default('arithmetic').meta({
      title: '类别合成',
      description: '含下级类别的类别用哪种平均。 Mean in categories that hold categories.',
    }),
    total: Mean.default('arithmetic').meta({
      title: '总分合成',
      description: '总分用哪种平均。 Mean of the total.',
    }),
  }),
]);

export const AdjustmentKind = z.strictObject({
  name: z
    .string()
    .optional()
    .meta({ title: '名称', description: '这一类加减分显示的名称。 Name shown for the kind.' }),
  name_en: nameEn,
  sign: z.enum(['plus', 'minus']).optional().meta({
    title: '符号',
    description: '加分（plus）还是扣分（minus）。 Whether its points are added or taken off.',
  }),
  cap: z
    .number()
    .min(0)
    .optional()
    .meta({ title: '上限', description: '这一类最多加或扣多少分。 Most points of the kind.' }),
});
export type AdjustmentKind = z.infer<typeof AdjustmentKind>;

export const Adjustments = z
  .object({
    total: z
      .strictObject({
        cap: z.number().min(0).meta({
          title: '上限',
          description: '净值的上限，以总分的尺度计。 Cap on the net, on the scale of the total.',
        }),
      })
      .optional()
      .meta({
        title: '合计上限',
        description: '加减相抵后的净值不超过正负此数。 The net lies within ± this cap.',
      }),
    'max-total': positive.optional().meta({
      title: '总分上限',
      description: '加减分之后的总分不超过此数。 The total after adjustments is at most this.',
    }),
  })
  .catchall(AdjustmentKind);
export type Adjustments = z.infer<typeof Adjustments>;

export const VetoEffect = z.enum(['void-total', 'zero-category', 'drop-grade', 'cap-grade']);
export type VetoEffect = z.infer<typeof VetoEffect>;

/** What makes a veto automatic: a figure that misses its target, or a score below a line. */
export const VetoWhen = z.strictObject({
  indicator: id.optional().meta({
    title: '指标',
    description: '看哪一个指标。 Code of the indicator.',
  }),
  category: id.optional().meta({
    title: '类别',
    description: '看哪一个类别。 Id of the category.',
  }),
  missed: z.literal(true).optional().meta({
    title: '未达标',
    description: '指标值未达到目标时成立。 Holds where the figure misses its target.',
  }),
  'score-below': z.number().optional().meta({
    title: '得分低于',
    description: '得分（百分制）低于此数时成立。 Holds where the score on 0–100 is below it.',
  }),
});
export type VetoWhen = z.infer<typeof VetoWhen>;

export const VetoItem = z.strictObject({
  id: id.meta({ title: '代码', description: '事项的简短代码。 Short code of the item.' }),
  name: z.string().min(1).meta({ title: '名称', description: '事项的名称。 Name of the item.' }),
  name_en: nameEn,
  effect: VetoEffect.meta({
    title: '后果',
    description:
      '否决的后果：void-total 总分不计、zero-category 类别记零、drop-grade 降档、cap-grade 限最高等次。 What the veto does.',
  }),
  grade: z.string().optional().meta({
    title: '等次',
    description: '用于 cap-grade：不高于这个等次。 For cap-grade: not above this grade.',
  }),
  by: z.number().int().positive().optional().meta({
    title: '降档数',
    description: '用于 drop-grade：降几档。 For drop-grade: by how many grades.',
  }),
  category: id.optional().meta({
    title: '类别',
    description: '用于 zero-category：哪一类记零分。 For zero-category: which one.',
  }),
  when: VetoWhen.optional().meta({
    title: '自动认定',
    description:
      '由数据自动认定：{ indicator: gdp, missed: true } 未达标，或 score-below 得分低于某数。 Makes it automatic by the figures.',
  }),
});
export type VetoItem = z.infer<typeof VetoItem>;

export const Grade = z.strictObject({
  name: z.string().min(1).meta({ title: '名称', description: '等次的名称。 Name of the grade.' }),
  name_en: nameEn,
  min: z
    .number()
    .optional()
    .meta({ title: '分数线', description: '评这个等次的最低总分。 Least total for the grade.' }),
  quota: z.number().min(0).max(1).optional().meta({
    title: '名额比例',
    description: '本组可评这个等次的比例，0 到 1。 Share of the group that may get it.',
  }),
  count: z.number().int().min(0).optional().meta({
    title: '名额个数',
    description: '可评这个等次的个数，与比例二选一。 How many may get it, instead of a share.',
  }),
  'quota-rounding': z.enum(['down', 'nearest', 'up']).optional().meta({
    title: '名额取整',
    description:
      '比例算出的名额怎样取整：down 舍去、nearest 四舍五入、up 进位。 How the places of a share are made whole.',
  }),
  scope: z.enum(['group', 'all']).optional().meta({
    title: '名额范围',
    description:
      '名额按组（group）还是在全部单位中（all）计。 Whether places are counted per group or over all.',
  }),
});
export type Grade = z.infer<typeof Grade>;

export const Rater = z.strictObject({
  id: id.meta({
    title: '代码',
    description: '评议主体的简短代码。 Short code of the rater group.',
  }),
  name: z
    .string()
    .min(1)
    .meta({ title: '名称', description: '评议主体的名称。 Name of the rater group.' }),
  name_en: nameEn,
  weight: positive.meta({
    title: '权重',
    description: '在各评议主体中的权重。 Weight among the rater groups.',
  }),
});
export type Rater = z.infer<typeof Rater>;

export const Stage = z.enum(['trial', 'hearing', 'approved', 'published']);
export type Stage = z.infer<typeof Stage>;

export const Scheme = z.strictObject({
  title: z.string().meta({ title: '标题', description: '考核的标题。 Title of the assessment.' }),
  'title-en': english('标题', '英文页面上的标题。 Title on English pages.'),
  year: z
    .number()
    .int()
    .min(1900)
    .max(2200)
    .meta({ title: '年度', description: '考核的年度。 The year assessed.' }),
  stage: Stage.default('trial').meta({
    title: '阶段',
    description:
      'trial 试算（不写时就是）, hearing 征求意见, approved 审定, published 公布. trial unless written.',
  }),
  issuer: z
    .string()
    .optional()
    .meta({ title: '发布机关', description: '发布结果的机关。 Who publishes the result.' }),
  'issuer-en': english('发布机关', '英文页面上的发布机关。 Issuer on English pages.'),
  basis: z.string().optional().meta({
    title: '依据',
    description: '考核办法依据的文件。 Document that the scheme rests on.',
  }),
  'data-date': z.iso.date().optional().meta({
    title: '数据截止日期',
    description:
      '材料上印的“数据截至”：2024-12-31；不写就不印。 Printed as the data date; without it nothing is.',
  }),
  papers: PaperSettings.optional().meta({
    title: '材料',
    description: '抄送、印发、公示等材料上的内容。 What documents say of copies, printing, notice.',
  }),
  'unit-noun': z.string().optional().meta({
    title: '单位统称',
    description:
      '被考核单位的统称：县区、部门、乡镇。 What the units are called: 县区, 部门, 乡镇.',
  }),
  'unit-noun-en': english(
    '单位统称',
    '英文页面上的统称，用复数：counties。 Plural noun for the units on English pages.',
  ),
  self: id.nullable().optional().meta({
    title: '本单位',
    description:
      '发布单位自己是被考核单位之一时，写它的代码。 The publisher, if it is one of the units.',
  }),
  upper: z.string().nullable().optional().meta({
    title: '上级考核',
    description:
      '这些单位所承担的上级考核：2024/counties。 The assessment whose indicators these units own: 2024/counties.',
  }),
  rivals: z.array(id).default([]).meta({
    title: '对标单位',
    description: '进位争先时对比的单位。 Units that the standing is compared with.',
  }),
  'full-score': positive.default(100).meta({
    title: '满分',
    description: '总分的满分，也是各项分值的尺度。 Scale of totals and points.',
  }),
  groups: z
    .array(Group)
    .default([])
    .meta({ title: '组别', description: '分别排名的组。 Groups that are ranked apart.' }),
  categories: z.array(CategoryScheme).default([]).meta({
    title: '类别',
    description: '指标的类别，可以再分下级。 Categories; they may hold categories.',
  }),
  weights: z.enum(['points', 'relative']).default('points').meta({
    title: '权重方式',
    description:
      'points 分值，各级相加相等；relative 相对数，同级之间按比例。 points: marks that add up; relative: normalised among siblings.',
  }),
  defaults: PartialSettings.extend({
    clamp: Clamp.optional().meta({
      title: '封顶保底',
      description:
        '把封顶、保底、最低分写在一起，只用于功效系数法。 top, bottom and floor in one, for efficacy only.',
    }),
  })
    .strict()
    .default({})
    .meta({
      title: '默认计分设置',
      description:
        '指标自己没有写的设置用这里的。 Settings for indicators that do not state their own.',
    }),
  aggregation: Aggregation.default('arithmetic').meta({
    title: '合成方法',
    description:
      '算术平均、几何平均、取最低或取最高，可各级统一或分级指定。 Arithmetic or geometric mean, lowest or highest, for all levels or per level.',
  }),
  missing: z
    .strictObject({
      'not-applicable': Treatment.default('reallocate').meta({
        title: '不适用',
        description: '不适用的怎么处理。 Not applicable.',
      }),
      'not-reported': Treatment.default('error').meta({
        title: '未报',
        description: '未报的怎么处理。 Not reported.',
      }),
      'not-released': Treatment.default('error').meta({
        title: '未出数',
        description: '未出数的怎么处理。 Not released yet.',
      }),
      'not-comparable': Treatment.default('error').meta({
        title: '不可比',
        description: '不可比的怎么处理。 Not comparable.',
      }),
    })
    .prefault({})
    .meta({
      title: '缺数处理',
      description:
        '各种缺数怎么处理：reallocate 权重让给同级，full、base、zero、group-mean、previous 补分，error 报错。 What each kind of missing value does.',
    }),
  cells: z.record(z.string(), MissingReason).default({}).meta({
    title: '缺数记号',
    description:
      '除通常的记号外，格子里的记号各是什么意思。 What office marks in cells mean, besides the usual ones.',
  }),
  rounding: z
    .strictObject({
      indicator: z.number().int().min(0).max(10).default(2).meta({
        title: '指标分小数位',
        description: '指标得分保留几位小数。 Decimals of indicator scores.',
      }),
      category: z.number().int().min(0).max(10).default(2).meta({
        title: '类别分小数位',
        description: '类别得分保留几位小数。 Decimals of category scores.',
      }),
      total: z
        .number()
        .int()
        .min(0)
        .max(10)
        .default(2)
        .meta({ title: '总分小数位', description: '总分保留几位小数。 Decimals of totals.' }),
      sum: z.enum(['exact', 'rounded']).default('exact').meta({
        title: '求和方式',
        description:
          '用未修约的分（exact）还是修约后的分（rounded）相加。 Add unrounded or rounded scores.',
      }),
    })
    .prefault({})
    .meta({ title: '修约', description: '四舍五入保留的小数位。 Decimals, half up.' }),
  ranks: z
    .strictObject({
      ties: z.enum(['standard', 'dense']).default('standard').meta({
        title: '并列方式',
        description:
          '并列之后的名次：standard 为 1、1、3，dense 为 1、1、2。 standard 1,1,3 or dense 1,1,2.',
      }),
      'tie-break': z.array(id).default([]).meta({
        title: '并列时比较',
        description: '总分并列时依次比较的类别。 Categories compared one after the other.',
      }),
      overall: z.boolean().default(true).meta({
        title: '总排名',
        description: '各组之间是否比较；否则只在组内排名。 Whether groups are compared.',
      }),
    })
    .prefault({})
    .meta({ title: '排名', description: '怎样排名。 How ranks are given.' }),
  difficulty: id.default('total').meta({
    title: '难度系数作用于',
    description: '作用于总分（total），或某一类别的代码。 total, or the id of a category.',
  }),
  adjustments: Adjustments.default({}).meta({
    title: '加减分',
    description: '加分、扣分的种类及上限。 Kinds of bonus and deduction, and their caps.',
  }),
  vetoes: z.array(VetoItem).default([]).meta({
    title: '一票否决',
    description: '一票否决的事项及后果。 Veto items and their effects.',
  }),
  grades: z
    .array(Grade)
    .default([])
    .meta({ title: '等次', description: '等次，由高到低。 Grades from the best down.' }),
  'grade-ties': z.enum(['out', 'in']).default('out').meta({
    title: '名额并列',
    description:
      '在名额线上并列的，都不评上（out）还是都评上（in）。 Whether those tied across a quota’s line are all in or all out.',
  }),
  raters: z
    .array(Rater)
    .default([])
    .meta({ title: '评议主体', description: '评议主体及其权重。 Rater groups and weights.' }),
  'min-raters': z.number().int().min(1).default(5).meta({
    title: '最少评议人数',
    description:
      '不足此人数的评议主体只计分，不公开。 A rater group below it is scored but not shown.',
  }),
  progress: z
    .strictObject({
      'as-of': z.string().optional().meta({
        title: '截至日期',
        description: '按哪一天判断进度。 The day that progress is judged at.',
      }),
      schedule: z.enum(['days', 'months']).default('days').meta({
        title: '时序口径',
        description: '时间进度按天（days）还是按整月（months）算。 Elapsed days or whole months.',
      }),
      tolerance: z.number().min(0).default(5).meta({
        title: '容差',
        description: '与时间进度相差几个百分点以内算正常。 Points that count as on schedule.',
      }),
    })
    .prefault({})
    .meta({ title: '进度', description: '怎样判断进度。 How progress is judged.' }),
  pairs: z
    .array(z.tuple([id, id]))
    .default([])
    .meta({
      title: '成对指标',
      description:
        '总量与增幅成对的两个指标，放在一起显示。 A level and its growth, shown together.',
    }),
  'not-assessed': z.array(id).optional().meta({
    title: '本年不考核的指标',
    description:
      '本年没有数据、不考核的指标代码。 Codes of indicators that this year has no figures for.',
  }),
  publish: z
    .strictObject({
      ranking: z
        .union([z.enum(['full', 'graded']), z.number().int().positive()])
        .default('full')
        .meta({
          title: '排名公开',
          description:
            '公开全部名次（full）、只公开等次（graded），或公开前几名（写数）。 full, graded, or the first n.',
        }),
      hide: z.array(id).default([]).meta({
        title: '不公开类别',
        description: '公开版不显示的类别。 Categories left out of the public edition.',
      }),
      vetoes: z.enum(['reason', 'item']).default('item').meta({
        title: '否决公开',
        description: '连同理由（reason），或只公开事项（item）。 Reasons too, or only the item.',
      }),
    })
    .prefault({})
    .meta({ title: '公开范围', description: '公开版显示什么。 What the public edition shows.' }),
  analysis: z
    .strictObject({
      perturb: z.number().positive().max(100).default(20).meta({
        title: '权重扰动',
        description: '权重在正负此百分数内变动。 Weights vary by ± this %.',
      }),
      draws: z
        .number()
        .int()
        .positive()
        .max(100000)
        .default(1000)
        .meta({ title: '抽样次数', description: '抽样多少次。 Number of draws.' }),
      seed: z.number().int().default(1).meta({
        title: '随机种子',
        description: '抽样的种子，相同则结果相同。 Seed of the draws.',
      }),
    })
    .prefault({})
    .meta({ title: '分析', description: '位次区间的计算。 Rank intervals.' }),
});
export type Scheme = z.infer<typeof Scheme>;
