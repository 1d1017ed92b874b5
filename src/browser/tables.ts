import { placeControls, sortButtons } from './table-controls.ts';
import { tableView } from './table-view.ts';

/** Fewer rows are read at a glance. */
const FEW = 5;

/** Gives the longer tables of a page their controls. */
export function enhanceTables(): void {
  const tables = document.querySelectorAll<HTMLTableElement>('table[data-table]');
  tables.forEach((table, i) => {
    const view = tableView(table, String(i));
    if (view.entries.length < FEW) return;
    sortButtons(view);
    placeControls(view);
    view.refresh();
  });
}
