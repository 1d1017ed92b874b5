import { html, type Markup } from '../components/html.ts';
import type { Frame } from './frame.ts';
import { page } from './page.ts';

/** A page that shows a document of the meeting as it will be printed. */
export function documentPage(content: {
  frame: Frame;
  label: string;
  article: Markup;
  actions: Markup;
}): string {
  const { frame, label, article, actions } = content;
  return page(
    frame,
    html`${actions}<div class="document" role="region" tabindex="0" aria-label="${label}">${article}</div>`,
  );
}
