import { html, type Markup } from './html.ts';

/** A plain table: figures right-aligned, words left-aligned, the first named column as row header. */
export interface DataTable {
  caption: string;
  columns: Column[];
  rows: readonly (readonly Cell[])[];
  /** Class of the table, where it is laid out in a special way. */
  kind?: string;
}

export interface Column {
  head: string;
  align?: 'numeric' | 'centred' | 'words';
  rowHeader?: true;
}

/** A name that carries its places in the orders of names: `3 1 2`. */
export interface NameCell {
  name: Markup;
  orders: string;
}

export type Cell = string | Markup | NameCell | undefined;

function cell(content: Cell, { align, rowHeader }: Column): Markup {
  const kind = align !== undefined && html` class="${align}"`;
  if (typeof content === 'object' && 'orders' in content) {
    return html`<th scope="row"${kind} data-o="${content.orders}">${content.name}</th>`;
  }
  return rowHeader
    ? html`<th scope="row"${kind}>${content}</th>`
    : html`<td${kind}>${content}</td>`;
}

export function dataTable({ caption, columns, rows, kind }: DataTable): Markup {
  const heads = columns.map(
    ({ head, align }) =>
      html`<th scope="col"${align !== undefined && html` class="${align}"`}>${head}</th>`,
  );
  const body = rows.map(
    (row) => html`<tr>${columns.map((column, i) => cell(row[i], column))}</tr>\n`,
  );
  return html`<table${kind !== undefined && html` class="${kind}"`} data-table><caption>${caption}</caption><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`;
}

/** A table in a frame of its own that scrolls sideways where the screen is too narrow. */
export function framed(table: Markup, label: string, wide = false): Markup {
  return html`<div class="${wide ? 'frame full' : 'frame'}" role="region" tabindex="0" aria-label="${label}">${table}</div>`;
}
