import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
export type Element = DefaultTreeAdapterTypes.Element;

/** A text that a reader sees or hears as one: a cell, a paragraph, a label of a chart. */
export interface Piece {
  text: string;
  /** The element whose text it is, or whose attribute. */
  element: Element;
  attribute?: string;
  /** The nearest of each kind around it. */
  within: ReadonlyMap<string, Element>;
}

const SPOKEN = ['aria-label', 'title', 'alt', 'placeholder', 'data-chart', 'data-v'];
const UNSEEN = new Set(['script', 'style', 'template', 'meta', 'link', 'symbol']);
const INLINE = new Set(
  'a span b strong em small abbr time sub sup mark i data code tspan'.split(' '),
);
const PLACES = new Set('table tr td th dl svg section figure'.split(' '));

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

export const classed = (element: Element, name: string): boolean =>
  (attribute(element, 'class') ?? '').split(' ').includes(name);

export const squeezed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

export function* elements(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elements(child);
}

/** Texts of one element and of all within it, in the order of the page. */
function collect(element: Element, around: ReadonlyMap<string, Element>, found: Piece[]): void {
  const { tagName } = element;
  const within = PLACES.has(tagName) ? new Map(around).set(tagName, element) : around;
  let run = '';
  const end = (): void => {
    const text = squeezed(run);
    if (text !== '') found.push({ text, element, within });
    run = '';
  };
  const spoken = (node: Element): void => {
    for (const { name, value } of node.attrs) {
      if (SPOKEN.includes(name))
        found.push({ text: squeezed(value), element: node, attribute: name, within });
    }
  };
  const inside = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) run += node.value;
    if (!('tagName' in node) || UNSEEN.has(node.tagName)) return;
    if (INLINE.has(node.tagName)) {
      spoken(node);
      for (const child of node.childNodes) inside(child);
    } else {
      end();
      collect(node, within, found);
    }
  };
  if (!INLINE.has(tagName)) spoken(element);
  for (const child of element.childNodes) inside(child);
  end();
}

/** All pieces of a page in its order. */
export function pieces(html: string): Piece[] {
  const found: Piece[] = [];
  for (const root of elements(parse(html))) {
    if (root.tagName !== 'html') continue;
    collect(root, new Map(), found);
  }
  return found;
}

export interface Row {
  /** Texts of the cells under each head; a cell without text is left out. */
  cells: Map<string, Piece>;
  row: Element;
}

export interface Table {
  caption: string;
  heads: string[];
  rows: Row[];
  /** Rows of one wide cell: headings of groups, traces. */
  wide: { row: Element; pieces: Piece[] }[];
}

const cellsOf = (row: Element): Element[] =>
  row.childNodes.filter((one): one is Element => 'tagName' in one && /^t[hd]$/.test(one.tagName));

/** The tables of a page, their cells by their heads. */
export function tablesOf(all: readonly Piece[]): Table[] {
  const tables = new Map<Element, Piece[]>();
  for (const piece of all) {
    const table = piece.within.get('table');
    if (table) tables.set(table, [...(tables.get(table) ?? []), piece]);
  }
  return [...tables.values()].map(tableOf);
}

function tableOf(own: readonly Piece[]): Table {
  const texts = new Map<Element, Piece>();
  const byRow = new Map<Element, Piece[]>();
  for (const piece of own) {
    const cell = piece.within.get('td') ?? piece.within.get('th');
    if (cell && piece.element === cell && piece.attribute === undefined) texts.set(cell, piece);
    const row = piece.within.get('tr');
    if (row) byRow.set(row, [...(byRow.get(row) ?? []), piece]);
  }
  const [head, ...body] = [...byRow.keys()];
  const heads = head ? cellsOf(head).map((cell) => texts.get(cell)?.text ?? '') : [];
  const table: Table = { caption: '', heads, rows: [], wide: [] };
  table.caption = own.find(({ element }) => element.tagName === 'caption')?.text ?? '';
  for (const row of body) {
    const cells = cellsOf(row);
    if (cells.length !== heads.length) table.wide.push({ row, pieces: byRow.get(row) ?? [] });
    else table.rows.push({ row, cells: named(heads, cells, texts) });
  }
  return table;
}

function named(
  heads: readonly string[],
  cells: readonly Element[],
  texts: ReadonlyMap<Element, Piece>,
): Map<string, Piece> {
  const found = new Map<string, Piece>();
  cells.forEach((cell, i) => {
    const piece = texts.get(cell);
    if (piece) found.set(heads[i] ?? '', piece);
  });
  return found;
}
