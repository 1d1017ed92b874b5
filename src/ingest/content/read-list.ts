import type { List, ListItem } from 'mdast';
import type { ContentWords } from '../../model/content.ts';
import { refuse, type Shown, wordsIn } from './read-words.ts';
import type { Context } from './text-context.ts';

/** The words of a list and of the lists inside it; what else its items hold is refused. */
export function readList(list: List, context: Context, shown: Shown = { count: 0 }): ContentWords {
  // A list with blank lines between its items looks like one without.
  list.spread = false;
  return list.children.flatMap((item) => itemWords(item, context, shown));
}

function itemWords(item: ListItem, context: Context, shown: Shown): ContentWords {
  item.spread = false;
  if (typeof item.checked === 'boolean') {
    refuse(item, '[ ]', context);
    item.checked = null;
  }
  return item.children.flatMap((child, i): ContentWords => {
    if (child.type === 'paragraph' && i === 0) return wordsIn(child.children, context, shown);
    if (child.type === 'list') return readList(child, context, shown);
    return refuse(child, child.type, context);
  });
}
