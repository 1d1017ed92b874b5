import { escapeHtml, isUnsafe, type Markup } from '../html.ts';

/** Starts of lines by their labels, which are the same few in all workings. */
const starts = new Map<string, string>([['', '<br>']]);

function startOf(label: string): string {
  let start = starts.get(label);
  if (start === undefined) {
    start = `<dt>${escapeHtml(label)}<dd>`;
    starts.set(label, start);
  }
  return start;
}

/**
 * A working, line by line, set on the equals signs. End tags that HTML does not need are left
 * out: a page has thousands of such lines, whose texts are looked through for unsafe signs at once.
 */
export function traceBlock(lines: readonly { label: string; text: string }[]): Markup {
  let texts = '';
  for (const { text } of lines) texts += text;
  const isSafe = !isUnsafe(texts);
  let markup = '<dl>';
  for (const { label, text } of lines) {
    markup += startOf(label) + (isSafe ? text : escapeHtml(text));
  }
  return { markup: `${markup}</dl>` };
}
