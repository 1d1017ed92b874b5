import type { Cell, Column, RichText, SortCell, Table } from '../../view/table.ts';
import { ruler } from '../charts/ruler.ts';
import { escapeHtml } from '../html.ts';
import { groupedDigits } from './grouped-digits.ts';
import { richText } from './rich-text.ts';

const TAGS: Record<NonNullable<Column['align']>, string> = {
  numeric: '<td>',
  centred: '<td class="centred">',
  words: '<td class="words">',
  word: '<td class="word">',
  scale: '<td>',
};

/** Words of this length stay on one line. */
const SHORT = 16;

/** The opening tag of a cell, without its `>` where a sorting key is to follow. */
function tagOf(shown: string | RichText | undefined, { align, rowHeader }: Column): string {
  if (rowHeader) return '<th scope=row>';
  if (align === undefined) return TAGS.numeric;
  const isShort = align === 'words' && typeof shown === 'string' && shown.length <= SHORT;
  return isShort ? TAGS.word : TAGS[align];
}

export const shownText = (shown: string | RichText): string =>
  typeof shown === 'string' ? escapeHtml(shown) : richText(shown);

/** Words as they are, figures in groups of digits. */
const alignedText = (text: string, { align }: Column): string =>
  align === undefined ? groupedDigits(escapeHtml(text)) : escapeHtml(text);

/** The number that a cell sorts by, as an attribute. */
export const sortKey = ({ sort }: SortCell): string => ` data-v=${sort}`;

/** Without the end tags that HTML does not need, since whole countries have very many cells. */
function cellMarkup(cell: Cell, column: Column, { scale }: Table): string {
  if (typeof cell === 'string') return tagOf(cell, column) + alignedText(cell, column);
  if (cell === undefined) return tagOf(cell, column);
  if ('orders' in cell) {
    const orders = cell.orders === '' ? '' : ` data-o="${escapeHtml(cell.orders)}"`;
    const own =
      cell.own === undefined ? '' : ` <span class=own-mark>${escapeHtml(cell.own)}</span>`;
    return `<th scope=row${orders}>${richText(cell)}${own}`;
  }
  if ('heat' in cell)
    return `<td class=h${cell.heat}><a href="${escapeHtml(cell.href)}">${escapeHtml(cell.text)}</a>`;
  if ('marks' in cell) {
    if (scale === undefined) throw new Error('a table with rulers has no scale');
    return tagOf(undefined, column) + ruler(scale, cell.marks).markup;
  }
  if (!('sort' in cell)) return tagOf(cell, column) + richText(cell);
  return `${tagOf(cell.shown, column).slice(0, -1)}${sortKey(cell)}>${shownText(cell.shown)}`;
}

function rowMarkup(row: readonly Cell[], table: Table, kind = ''): string {
  let markup = `<tr${kind}>`;
  for (let i = 0; i < table.columns.length; i++) {
    const column = table.columns[i];
    if (column) markup += cellMarkup(row[i], column, table);
  }
  return `${markup}\n`;
}

const isOwn = (row: readonly Cell[]): boolean =>
  row.some((cell) => typeof cell === 'object' && 'orders' in cell && cell.own !== undefined);

/** The rows of a table as markup. */
export function tableRows(table: Table): string {
  let body = '';
  for (const row of table.rows) body += rowMarkup(row, table, isOwn(row) ? ' class=own' : '');
  return table.sum ? body + rowMarkup(table.sum, table, ' class=sum') : body;
}
