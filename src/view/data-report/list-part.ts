import type { Part, TablePart } from '../page.ts';
import type { Table } from '../table.ts';

/** A list as a section; in words where it is empty. */
export const listPart = (head: Part, none: string, table: Table): TablePart =>
  table.rows.length === 0 ? { ...head, said: [none] } : { ...head, table };
