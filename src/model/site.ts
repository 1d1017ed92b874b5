import { z } from 'zod';

export const Language = z.enum(['zh-CN', 'en']);
export type Language = z.infer<typeof Language>;

/** `site.yaml`: what all years of a data folder share. */
export const Site = z.strictObject({
  title: z.string().meta({ title: '网站名称', description: 'Name of the site.' }),
  'title-en': z
    .string()
    .min(1)
    .optional()
    .meta({ title: '网站名称（英文）', description: 'Name of the site on English pages.' }),
  languages: z.array(Language).min(1).max(2).optional().meta({
    title: '多种语言',
    description: 'Languages of the site, the main one first: [zh-CN, en] makes one site in both.',
  }),
  language: Language.default('zh-CN').meta({ title: '语言', description: 'Language of the site.' }),
  issuer: z.string().optional().meta({ title: '发布机关', description: 'Who publishes the site.' }),
  'issuer-en': z
    .string()
    .min(1)
    .optional()
    .meta({ title: '发布机关（英文）', description: 'Issuer on English pages.' }),
  mark: z.string().optional().meta({
    title: '密级标识',
    description: 'Confidentiality mark printed on pages and documents, e.g. 内部资料.',
  }),
  'names-en': z.record(z.string(), z.string().min(1)).optional().meta({
    title: '其他名称的英文',
    description:
      'English of names that have no column or key of their own: bureaus that deliver figures, posts, tiers, periods, sources, the mark, numbers of documents.',
  }),
  ignore: z.array(z.string()).optional().meta({
    title: '不读取的文件',
    description: 'Files and sheets that are set aside: names with * for any text, e.g. 底稿*.xlsx.',
  }),
  order: z.enum(['office', 'pinyin', 'strokes']).default('office').meta({
    title: '单位顺序',
    description: 'Order of units where no rank decides: the table’s, by pinyin or by strokes.',
  }),
});
export type Site = z.infer<typeof Site>;
