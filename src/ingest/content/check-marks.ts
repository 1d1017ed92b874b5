import type { Text } from 'mdast';
import { type Context, spotOf } from './text-context.ts';

/** Marks that Markdown left as they are: a reader would see them. */
const UNRENDERED = /~~|\*\*|\[\^|\]\(|`|\||(?<=^|\n)#{1,6}(?=[^\s#])/;

/** Tells of a mark that had no effect: `**` beside a bracket, `##` without a space, half a table. */
export function checkMarks(text: Text, { tell }: Context): void {
  const found = UNRENDERED.exec(text.value);
  if (!found) return;
  const before = text.value.slice(0, found.index).split('\n');
  const { line, column } = spotOf(text);
  const last = before.at(-1)?.length ?? 0;
  const spot = {
    line: line + before.length - 1,
    column: before.length === 1 ? column + last : last + 1,
  };
  tell('content-raw-mark', spot, found[0]);
}
