import { escapeHtml, type Markup } from './html.ts';

/**
 * A working, line by line, set on the equals signs. End tags that HTML does not need are left
 * out: a page has thousands of such lines.
 */
export function traceBlock(lines: readonly { label: string; text: string }[]): Markup {
  let markup = '<dl>';
  for (const { label, text } of lines) {
    const start = label === '' ? '<br>' : `<dt>${escapeHtml(label)}<dd>`;
    markup += start + escapeHtml(text);
  }
  return { markup: `${markup}</dl>` };
}
