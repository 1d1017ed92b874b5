import { z } from 'zod';
import { Language } from './site.ts';

/** Texts that people write (MDX): read, checked and resolved, still without words from the data. */

export const KIND_NAMES = [
  'circular',
  'weak-links',
  'progress-alert',
  'standing',
  'speaking-notes',
  'tutorial',
  'rules',
  'unit-report',
  'one-pager',
  'score-notice',
  'publicity-notice',
  'appeal-form',
  'commendation',
  'interview-list',
  'score-sheet',
  'pack',
] as const;
export type KindName = (typeof KIND_NAMES)[number];

/** The built-in kinds, and `article` for a text of any other kind. */
export const ContentKind = z.enum([...KIND_NAMES, 'article']);
export type ContentKind = z.infer<typeof ContentKind>;

const text = z.union([z.string(), z.number().transform(String)]);

export const AgendaItem = z.union([
  ContentKind,
  z.strictObject({
    kind: ContentKind,
    unit: text.optional().meta({ title: '单位', description: 'Unit of a document of one unit.' }),
    file: z
      .string()
      .optional()
      .meta({ title: '文稿', description: 'File name of an article, without ending.' }),
  }),
]);
export type AgendaItem = z.infer<typeof AgendaItem>;

/** What stands at the head of an MDX file, between two lines of `---`. */
export const FrontMatter = z.strictObject({
  kind: ContentKind.meta({ title: '材料种类', description: 'Kind of document.' }),
  assessment: text.meta({ title: '考核', description: 'Assessment: 2024/departments.' }),
  lang: Language.optional().meta({
    title: '语言',
    description:
      'Language of the text: it is shown on pages of this language alone; that of the site unless written.',
  }),
  unit: text
    .optional()
    .meta({ title: '单位', description: 'Unit, for documents of one unit each.' }),
  title: text
    .optional()
    .meta({ title: '标题', description: 'Title, instead of the built-in one.' }),
  'title-break': z.array(text).min(1).optional().meta({
    title: '标题分行',
    description: 'Lines of the title, where it is not to be broken by sense.',
  }),
  'red-head': text
    .optional()
    .meta({ title: '发文机关标志', description: 'Name of the issuer in red, over a red line.' }),
  number: text.optional().meta({ title: '文号', description: 'Number: 青考领〔2025〕2号.' }),
  signer: text
    .optional()
    .meta({ title: '签发人', description: 'Who signs it off, beside the number.' }),
  recipients: text
    .optional()
    .meta({ title: '主送', description: 'Main recipients, without the colon.' }),
  signature: z
    .union([text, z.literal(false)])
    .optional()
    .meta({ title: '署名', description: 'Signature; false leaves it out.' }),
  date: text.optional().meta({ title: '日期', description: 'Date, YYYY-MM-DD.' }),
  confidentiality: text
    .optional()
    .meta({ title: '密级', description: 'Mark at the top: 内部资料.' }),
  'copy-to': text
    .optional()
    .meta({ title: '抄送', description: 'Who gets copies, in the imprint.' }),
  'printed-by': text
    .optional()
    .meta({ title: '印发机关', description: 'Who prints it, in the imprint.' }),
  'printed-on': text
    .optional()
    .meta({ title: '印发日期', description: 'When it is printed, YYYY-MM-DD.' }),
  order: z
    .number()
    .optional()
    .meta({ title: '次序', description: 'Place in the meeting pack, from 1.' }),
  agenda: z
    .array(AgendaItem)
    .min(1)
    .optional()
    .meta({ title: '议程', description: 'Documents of a pack, in order.' }),
  public: z
    .boolean()
    .default(false)
    .meta({ title: '公开', description: 'Whether it is in the public edition.' }),
});
export type FrontMatter = z.infer<typeof FrontMatter>;

/** Units, indicators and the like in its attributes are codes already. */
export interface ContentComponent {
  kind: 'component';
  name: string;
  attributes: Record<string, string>;
}

/** Words as written, and the components between them. */
export type ContentWords = readonly (string | ContentComponent)[];

/** What a block of a text is; `component` where one stands by itself. */
export type BlockShape = 'paragraph' | 'list' | 'table' | 'picture' | 'note' | 'component';

/** A text cut into its parts. Headings get their numbers later; blocks are shown by the MDX itself. */
export type ContentPart =
  | { kind: 'heading'; level: 1 | 2 | 3; words: ContentWords }
  /** A part of the built-in document, its annexes, or all of it. */
  | { kind: 'built-in'; section: string | undefined }
  | { kind: 'annex'; name: string; landscape: boolean; parts: ContentPart[] }
  /** `at`: the number of the block in its file, by which the compiled MDX shows it alone. */
  | { kind: 'block'; at: number; shape: BlockShape; words: ContentWords };

export interface ContentDocument {
  /** Path below the content folder. */
  file: string;
  /** Where it lies, and the MDX below its front matter, with the lines of the file. */
  path: string;
  mdx: string;
  meta: FrontMatter;
  /** Code of the unit, for documents of one unit. */
  unit?: string;
  parts: ContentPart[];
}
