import { z } from 'zod';

/** What `init` asks a new office, and what `--answers` may hold. */

/** Parts that an assessment may have, as offices name them. */
export const COMPONENTS = [
  'targets',
  'tasks',
  'reviews',
  'deductions',
  'adjustments',
  'vetoes',
  'linked',
] as const;
export const Component = z.enum(COMPONENTS);
export type Component = z.infer<typeof Component>;

/** Chinese names of the parts; the first is the usual one. */
export const COMPONENT_WORDS: Record<Component, readonly string[]> = {
  targets: ['目标任务', '指标', '目标'],
  tasks: ['重点工作', '任务', '重点任务'],
  reviews: ['评议', '测评', '民主评议'],
  deductions: ['扣分'],
  adjustments: ['加减分', '加分'],
  vetoes: ['一票否决', '否决'],
  linked: ['挂钩', '市考挂钩', '上级考核挂钩'],
};

const text = z.string().trim().min(1).max(200);

export const Office = z.strictObject({
  title: text.meta({
    title: '考核名称',
    description: '网站和考核的名称。 Name of the site and the assessment.',
  }),
  issuer: text.meta({ title: '发布机关', description: '由谁发布结果。 Who publishes the result.' }),
  units: text.meta({
    title: '单位统称',
    description: '被考核单位的统称：县区、部门、乡镇、学校。 What the assessed units are called.',
  }),
  names: z
    .array(text)
    .min(2)
    .optional()
    .meta({ title: '单位名单', description: '各被考核单位的名称。 Names of the units.' }),
  groups: z.array(text).default([]).meta({
    title: '组别',
    description: '分组考核的各组名称；不分组的不写。 Names of the groups, if there are any.',
  }),
  compared: z.boolean().default(true).meta({
    title: '各组可比',
    description: '各组之间是否排总名次。 Whether groups are ranked together as well.',
  }),
  weights: z.enum(['points', 'relative']).default('points').meta({
    title: '权重方式',
    description: 'points 分值，合计 100；relative 相对权重。 Marks that add up, or relative.',
  }),
  components: z
    .array(Component)
    .min(1)
    .default(['targets', 'vetoes'])
    .meta({ title: '组成部分', description: '考核由哪些部分组成。 What the assessment is of.' }),
  year: z.number().int().min(1900).max(2199).meta({
    title: '年度',
    description: '考核的年度。 The year that is assessed.',
  }),
  language: z.enum(['zh-CN', 'en']).default('zh-CN').meta({
    title: '语言',
    description: '网站和材料的语言。 Language of the site and the documents.',
  }),
});
export type Office = z.infer<typeof Office>;
