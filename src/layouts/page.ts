import { html, type Markup } from '../components/html.ts';
import { siteFooter } from '../components/site-footer.ts';
import { siteHeader } from '../components/site-header.ts';
import { contentPolicy } from './content-policy.ts';
import type { Frame } from '../view/site/frame.ts';
import { THEME_SNIPPET } from './theme-snippet.ts';

const POLICY = contentPolicy({ scripts: [THEME_SNIPPET] });
const SNIPPET: Markup = { markup: `<script>${THEME_SNIPPET}</script>` };

function head(frame: Frame): Markup {
  const { title, styleHrefs, iconHref, scriptHref } = frame;
  const style = (href: string) => html`<link rel="stylesheet" href="${href}">`;
  return html`<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${{ markup: POLICY }}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer"><title>${title}</title>${SNIPPET}${styleHrefs.map(style)}<link rel="icon" href="${iconHref}"><script defer src="${scriptHref}"></script></head>`;
}

function draftMark({ draft }: Frame): Markup | false {
  return (
    draft !== undefined &&
    html`<p class="draft-mark"><strong>${draft.mark}</strong> ${draft.note}</p>`
  );
}

/** A whole page: what stands around its content on all pages of the site. */
export function page(frame: Frame, content: Markup): string {
  const body = html`<a class="skip" href="#part.main">${frame.words.skip}</a>${siteHeader(frame)}<main id="part.main" tabindex="-1">${draftMark(frame)}${content}</main>${siteFooter(frame)}`;
  return html`<!DOCTYPE html><html lang="${frame.language}">${head(frame)}<body>${body}</body></html>`
    .markup;
}
