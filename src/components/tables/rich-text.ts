import type { RichText } from '../../view/table.ts';
import { escapeHtml } from '../html.ts';

const LOOKS: Record<NonNullable<RichText['look']>, (text: string) => string> = {
  plain: (text) => `<span>${text}</span>`,
  red: (text) => `<span class="red">${text}</span>`,
  jade: (text) => `<span class="jade">${text}</span>`,
  wrapped: (text) => `<span class="wrap">${text}</span>`,
  code: (text) => `<code>${text}</code>`,
};

/** A text with its link, its look and the remarks behind it, as markup. */
export function richText({ text, href, detail, warning, after, look, depth }: RichText): string {
  let markup = escapeHtml(text);
  if (href !== undefined) markup = `<a href="${escapeHtml(href)}">${markup}</a>`;
  if (look !== undefined) markup = LOOKS[look](markup);
  if (depth !== undefined) markup = `<span class="depth-${depth}">${markup}</span>`;
  if (detail !== undefined) markup += ` <small>${escapeHtml(detail)}</small>`;
  if (warning !== undefined) markup += ` <span class="red">${escapeHtml(warning)}</span>`;
  return after === undefined ? markup : markup + escapeHtml(after);
}
