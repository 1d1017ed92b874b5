import { z } from 'zod';

export const Language = z.enum(['zh-CN', 'en']);
export type Language = z.infer<typeof Language>;

/** `site.yaml`: what all years of a data folder share. */
export const Site = z.strictObject({
  title: z.string().meta({ title: '网站名称', description: 'Name of the site.' }),
  language: Language.default('zh-CN').meta({ title: '语言', description: 'Language of the site.' }),
  issuer: z.string().optional().meta({ title: '发布机关', description: 'Who publishes the site.' }),
  mark: z.string().optional().meta({
    title: '密级标识',
    description: 'Confidentiality mark printed on pages and documents, e.g. 内部资料.',
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
