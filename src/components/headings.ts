/** The heading of a section within a page: its anchor, and what it says as markup. */
export interface Heading {
  id: string;
  markup: string;
}

/** Headings of the sections in the markup of a page, in their order. */
export const headingsIn = (markup: string): Heading[] =>
  [...markup.matchAll(/<h2 id="([^"]+)"[^>]*>(.*?)<\/h2>/gs)].map(([, id = '', text = '']) => ({
    id,
    markup: text.trim(),
  }));
