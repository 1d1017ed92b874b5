/** Languages of the guides; each has the same pages under its own folder. */
export type Language = 'zh-CN' | 'en';

export interface Guide {
  /** The text, as a path in the project. */
  file: string;
  /** Its page in the site, without `.html`. Names are ASCII, so that any program unpacks them. */
  page: string;
  language: Language;
}

/** Page names and the two texts of each, in the order in which an office needs them. */
const TEXTS: readonly [page: string, chinese: string, english: string][] = [
  ['getting-started', 'docs/zh-CN/上手.md', 'docs/en/getting-started.md'],
  ['giving-data', 'docs/zh-CN/数据怎么给.md', 'docs/en/giving-data.md'],
  ['scoring-rules', 'docs/zh-CN/计分办法怎么写.md', 'docs/en/scoring-rules.md'],
  ['changing-documents', 'docs/zh-CN/材料怎么改.md', 'docs/en/changing-documents.md'],
  ['words', 'docs/zh-CN/用语.md', 'docs/en/words.md'],
  ['publishing-and-archive', 'docs/zh-CN/公布与归档.md', 'docs/en/publishing-and-archive.md'],
  ['questions', 'docs/zh-CN/常见问题.md', 'docs/en/questions.md'],
  ['reference', 'docs/zh-CN/参考.md', 'docs/en/reference.md'],
];

/** The first page of each language; Astro gives the name `index` to that of the whole site alone. */
export const FIRST: Record<Language, string> = { 'zh-CN': 'index', en: 'en/overview' };

/** All pages of the site, Chinese first. */
export const guides: readonly Guide[] = [
  { page: FIRST['zh-CN'], file: 'README.zh-CN.md', language: 'zh-CN' },
  ...TEXTS.map(([page, file]): Guide => ({ page, file, language: 'zh-CN' })),
  { page: 'components', file: 'content/README.md', language: 'zh-CN' },
  { page: FIRST.en, file: 'README.md', language: 'en' },
  ...TEXTS.map(([page, , file]): Guide => ({ page: `en/${page}`, file, language: 'en' })),
];

export const guidesIn = (language: Language): Guide[] =>
  guides.filter((guide) => guide.language === language);

/** The same guide in the other language, or that language's first page. */
export function twinOf({ page, language }: Guide): string {
  const twin = language === 'en' ? page.replace(/^en\//, '') : `en/${page}`;
  const isTexted = TEXTS.some(([page]) => page === twin.replace(/^en\//, ''));
  return isTexted ? twin : FIRST[language === 'en' ? 'zh-CN' : 'en'];
}

/** The page of a text with a part of it; undefined for a file that is no guide. */
export function pageOfLink(file: string, part: string | undefined): string | undefined {
  const guide = guides.find((one) => one.file === file);
  if (!guide) return undefined;
  return part === undefined ? `/${guide.page}.html` : `/${guide.page}.html#${part}`;
}
