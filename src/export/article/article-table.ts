import { readInline } from './article-inline.ts';
import {
  attribute,
  children,
  type Element,
  elements,
  type Found,
  hasClass,
  isElement,
  place,
} from './article-nodes.ts';
import { type Cell, type Inline, plainText, type Table } from './article-tree.ts';

/** A table of the article: head rows repeat on each page, all others are body. */
export function readTable(element: Element, problems: Found[]): Table {
  const table: Table = { kind: 'table', head: [], body: [] };
  for (const node of children(element)) {
    if (!isElement(node)) continue;
    if (node.tagName === 'caption') readCaption(table, node, problems);
    else if (node.tagName === 'colgroup') readWidths(table, node);
    else if (node.tagName === 'thead') table.head.push(...readRows(node, true, problems));
    else if (node.tagName === 'tbody' || node.tagName === 'tfoot')
      table.body.push(...readRows(node, false, problems));
    else problems.push({ what: 'not-allowed', ...place(node) });
  }
  const widths = new Set(columnsByRow([...table.head, ...table.body]));
  if (widths.size > 1) problems.push({ what: 'uneven-table', ...place(element) });
  return table;
}

function readCaption(table: Table, element: Element, problems: Found[]): void {
  const all = readInline(element, problems);
  const isUnit = (part: Inline): boolean => part.kind === 'text' && part.mark === 'unit';
  const caption = all.filter((part) => !isUnit(part));
  const unit = plainText(all.filter(isUnit)).trim();
  if (plainText(caption).trim() !== '') table.caption = caption;
  if (unit !== '') table.unit = unit;
}

function readWidths(table: Table, element: Element): void {
  const widths = elements(element).map((column) => Number(attribute(column, 'data-width') ?? '0'));
  if (widths.length > 0 && widths.every((width) => width > 0)) table.widths = widths;
}

function readRows(group: Element, head: boolean, problems: Found[]): Cell[][] {
  const rows = children(group).filter(isElement);
  return rows.map((row) =>
    children(row)
      .filter(isElement)
      .map((cell) => readCell(cell, head, problems)),
  );
}

function readCell(element: Element, head: boolean, problems: Found[]): Cell {
  const header = element.tagName === 'th';
  const paragraphs = children(element)
    .filter(isElement)
    .filter((child) => child.tagName === 'p');
  const content =
    paragraphs.length > 0
      ? paragraphs.map((p) => readInline(p, problems))
      : [readInline(element, problems)];
  const align =
    hasClass(element, 'numeric') && !head
      ? 'right'
      : hasClass(element, 'centred') || head
        ? 'center'
        : 'left';
  return {
    content,
    header,
    columns: span(element, 'colspan'),
    rows: span(element, 'rowspan'),
    align,
  };
}

const span = (element: Element, name: string): number =>
  Math.max(1, Number(attribute(element, name) ?? '1') || 1);

/** How many columns each row covers, with cells that reach down from rows above. */
export function columnsByRow(rows: readonly (readonly Cell[])[]): number[] {
  const open: number[] = [];
  return rows.map((row) => {
    const fromAbove = open.filter((left) => left > 0).length;
    for (let i = 0; i < open.length; i++) open[i] = Math.max(0, (open[i] ?? 0) - 1);
    let own = 0;
    for (const cell of row) {
      own += cell.columns;
      if (cell.rows > 1) for (let i = 0; i < cell.columns; i++) open.push(cell.rows - 1);
    }
    return fromAbove + own;
  });
}
