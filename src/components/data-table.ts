import { escapeHtml, html, type Markup } from './html.ts';

/** A plain table: figures right-aligned, words left-aligned, a named column as row header. */
export interface DataTable {
  caption: string;
  columns: Column[];
  rows: readonly (readonly Cell[])[];
}

export interface Column {
  head: string;
  /** Figures unless it says otherwise. */
  align?: 'numeric' | 'centred' | 'words' | 'word' | 'scale';
  rowHeader?: true;
}

/** A name that carries its places in the orders of names: `3 1 2`. */
export interface NameCell {
  name: Markup;
  orders: string;
}

export type Cell = string | Markup | NameCell | undefined;

const CLASSES: Record<NonNullable<Column['align']>, string> = {
  numeric: '',
  centred: ' class="centred"',
  words: ' class="words"',
  word: ' class="word"',
  scale: '',
};

/** Words of this length stay on one line. */
const SHORT = 16;

/** Without the end tags that HTML does not need, since whole countries have very many cells. */
function cellText(content: Cell, { align, rowHeader }: Column): string {
  const kind = CLASSES[align ?? 'numeric'];
  if (typeof content === 'object' && 'orders' in content) {
    const orders = content.orders === '' ? '' : ` data-o="${escapeHtml(content.orders)}"`;
    return `<th scope=row${orders}>${content.name.markup}`;
  }
  const text = typeof content === 'string' ? escapeHtml(content) : (content?.markup ?? '');
  if (rowHeader) return `<th scope=row>${text}`;
  const isShort = align === 'words' && typeof content === 'string' && content.length <= SHORT;
  return `<td${isShort ? ' class="word"' : kind}>${text}`;
}

export function dataTable({ caption, columns, rows }: DataTable): Markup {
  const heads = columns.map(({ head, align }) => {
    const kind = align === undefined || align === 'numeric' ? undefined : align;
    return html`<th scope="col"${kind !== undefined && html` class="${kind}"`}>${head}</th>`;
  });
  let body = '';
  for (const row of rows) {
    body += '<tr>';
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i];
      if (column) body += cellText(row[i], column);
    }
    body += '\n';
  }
  return html`<table data-table><caption>${caption}</caption><thead><tr>${heads}</tr></thead><tbody>${{ markup: body }}</tbody></table>`;
}

/** A table in a frame of its own that scrolls sideways where the screen is too narrow. */
export function framed(table: Markup, label: string, wide = false): Markup {
  return html`<div class="${wide ? 'frame full' : 'frame'}" role="region" tabindex="0" aria-label="${label}">${table}</div>`;
}
