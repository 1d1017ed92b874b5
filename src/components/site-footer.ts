import type { Frame } from '../view/site/frame.ts';
import { html, type Markup } from './html.ts';

/** The foot of every page: what the figures are and how to check them. */
export function siteFooter({ foot }: Frame): Markup {
  const lines = foot.map(({ label, text }) => html`<div><dt>${label}</dt><dd>${text}</dd></div>`);
  return html`<footer class="site-foot"><dl>${lines}</dl></footer>`;
}
