import type { Article } from '../article/article-tree.ts';
import { repack } from '../xlsx/zip.ts';
import { fontTable } from './faces.ts';
import { stylesXml } from './styles.ts';

/**
 * The package as we want it: our styles and font table, no clock, ids counted from one, section
 * ends that take no line of their own, and fixed times in the archive.
 */
export function tidyPackage(bytes: Uint8Array, article: Article): Uint8Array {
  return repack(bytes, (path, content) => {
    const text = (): string => new TextDecoder().decode(content);
    if (path === 'word/styles.xml') return stylesXml(article.layout, article.language);
    if (path === 'word/fontTable.xml') return fontTable();
    if (path === 'docProps/core.xml') return withoutClock(text());
    if (path === 'word/settings.xml') return settings(text());
    const story = /^word\/(?:document|footer(\d+))\.xml$/.exec(path);
    if (story) return renumbered(slimSections(text()), Number(story[1] ?? 0) * DRAWINGS_A_STORY);
    return content;
  });
}

const withoutClock = (core: string): string =>
  core
    .replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '')
    .replace(/<cp:lastModifiedBy>[^<]*<\/cp:lastModifiedBy>/, '');

/** Punctuation keeps its full width, so that characters stand in columns. */
const settings = (xml: string): string =>
  xml.replace(/<w:compat>/, '<w:characterSpacingControl w:val="doNotCompress"/><w:compat>');

/** The paragraph that only carries the end of a section is made as low as can be. */
const slimSections = (xml: string): string =>
  xml.replaceAll('<w:p><w:pPr><w:sectPr', '<w:p><w:pPr><w:pStyle w:val="Gap"/><w:sectPr');

/** Drawings are numbered through the whole document; each footer has its own thousand. */
const DRAWINGS_A_STORY = 1000;

/** Counters of the library run on from one document to the next; here each begins at one. */
function renumbered(xml: string, drawingsBefore: number): string {
  const bookmarks = new Map<string, number>();
  const number = (id: string): number => {
    const known = bookmarks.get(id) ?? bookmarks.size + 1;
    bookmarks.set(id, known);
    return known;
  };
  let drawings = drawingsBefore;
  return xml
    .replace(
      /(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)(")/g,
      (_, open, id, close) => `${open}${number(id)}${close}`,
    )
    .replace(
      /(<wp:docPr\b[^>]*\bid=")(\d+)(")/g,
      (_, open, __, close) => `${open}${++drawings}${close}`,
    );
}
