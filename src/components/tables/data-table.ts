import { escapeHtml, html, type Markup } from '../html.ts';

/** A plain table: figures right-aligned, words left-aligned, a named column as row header. */
export interface DataTable {
  caption: string;
  columns: Column[];
  rows: readonly (readonly Cell[])[];
  /** What all rows come to: it stays last, however they are sorted. */
  sum?: readonly Cell[];
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

/** What sorts by a number of its own, since its text would not: a day, a grade, a change in words. */
export interface SortCell {
  shown: string | Markup;
  /** The first click on the head brings the largest first. */
  sort: number;
}

export type Cell = string | Markup | NameCell | SortCell | undefined;

const TAGS: Record<NonNullable<Column['align']>, string> = {
  numeric: '<td>',
  centred: '<td class="centred">',
  words: '<td class="words">',
  word: '<td class="word">',
  scale: '<td>',
};

/** Words of this length stay on one line. */
const SHORT = 16;

/** The number that a cell sorts by, as an attribute, where its text would not do. */
export const sortKey = (content: Cell): string =>
  typeof content === 'object' && 'sort' in content ? ` data-v=${content.sort}` : '';

const shownIn = (content: Exclude<Cell, NameCell>): string | Markup | undefined =>
  typeof content === 'object' && 'sort' in content ? content.shown : content;

/** What stands in a cell. */
export function cellMarkup(content: Exclude<Cell, NameCell>): string {
  const shown = shownIn(content);
  return typeof shown === 'string' ? escapeHtml(shown) : (shown?.markup ?? '');
}

/** Without the end tags that HTML does not need, since whole countries have very many cells. */
function cellText(content: Cell, column: Column): string {
  if (typeof content === 'string') return tagOf(content, column) + escapeHtml(content);
  if (content === undefined) return tagOf(content, column);
  if ('orders' in content) {
    const orders = content.orders === '' ? '' : ` data-o="${escapeHtml(content.orders)}"`;
    return `<th scope=row${orders}>${content.name.markup}`;
  }
  const tag = tagOf(shownIn(content), column);
  return `${tag.slice(0, -1)}${sortKey(content)}>${cellMarkup(content)}`;
}

function tagOf(shown: string | Markup | undefined, { align, rowHeader }: Column): string {
  if (rowHeader) return '<th scope=row>';
  if (align === undefined) return TAGS.numeric;
  const isShort = align === 'words' && typeof shown === 'string' && shown.length <= SHORT;
  return isShort ? TAGS.word : TAGS[align];
}

function rowText(row: readonly Cell[], columns: readonly Column[], kind = ''): string {
  let text = `<tr${kind}>`;
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i];
    if (column) text += cellText(row[i], column);
  }
  return `${text}\n`;
}

export function dataTable({ caption, columns, rows, sum }: DataTable): Markup {
  const heads = columns.map(({ head, align }) => {
    const kind = align === undefined || align === 'numeric' ? undefined : align;
    return html`<th scope="col"${kind !== undefined && html` class="${kind}"`}>${head}</th>`;
  });
  let body = '';
  for (const row of rows) body += rowText(row, columns);
  if (sum) body += rowText(sum, columns, ' class=sum');
  return html`<table data-table><caption>${caption}</caption><thead><tr>${heads}</tr></thead><tbody>${{ markup: body }}</tbody></table>`;
}

/** A table in a frame of its own that scrolls sideways where the screen is too narrow. */
export function framed(table: Markup, label: string, wide = false): Markup {
  return html`<div class="${wide ? 'frame full' : 'frame'}" role="region" tabindex="0" aria-label="${label}">${table}</div>`;
}
