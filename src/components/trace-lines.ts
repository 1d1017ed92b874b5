import { html, type Markup } from './html.ts';

/**
 * A working, line by line, set on the equals signs. End tags that HTML does not need are left
 * out: a page has thousands of such lines.
 */
export function traceBlock(lines: readonly { label: string; text: string }[]): Markup {
  return html`<dl>${lines.map(({ label, text }) => html`<dt>${label}<dd>${text}`)}</dl>`;
}
