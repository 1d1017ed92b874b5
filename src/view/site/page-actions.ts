import type { PageAction, PageActions } from '../page.ts';
import type { Wording } from './wording.ts';

/** The buttons of a page of results: show it in a meeting, print it, print it in one more way. */
export function pageActions(
  { words: { documents } }: Wording,
  more: 'print-all' | 'print-wall',
): PageActions {
  const said: Record<PageAction['act'], string> = {
    project: documents.project,
    print: documents.print,
    'print-all': documents.printAll,
    'print-wall': documents.printWall,
  };
  const buttons = (['project', 'print', more] as const).map((act) => ({ act, text: said[act] }));
  return { label: documents.actions, buttons, files: [] };
}
