import {
  attribute,
  type Element,
  elements,
  type Piece,
  pieces,
  squeezed,
  type Table,
  tablesOf,
} from './page-reader.ts';
import type { Stretch } from './proofs.ts';
import { axisFault, type Marks, rulerFault } from './rulers.ts';

const NUMBER = /\d+(?:[.,]\d+)*/g;

/** How a number was proven: worked out for its very place, or as part of a quoted text. */
type Proof = 'worked' | 'quoted';

/** The texts of one page, and which of their numbers have been proven. */
export interface Book {
  path: string;
  pieces: readonly Piece[];
  tables: readonly Table[];
  proofs: Map<Piece, Map<number, Proof>>;
  faults: string[];
}

export function openBook(path: string, html: string): Book {
  const all = pieces(html);
  return { path, pieces: all, tables: tablesOf(all), proofs: new Map(), faults: [] };
}

export const fault = (book: Book, text: string): void => {
  book.faults.push(`${book.path}: ${text}`);
};

const spans = (text: string): { from: number; to: number }[] =>
  [...text.matchAll(NUMBER)].map((one) => ({ from: one.index, to: one.index + one[0].length }));

/** Numbers between two places of a text are proven. */
export function prove(book: Book, piece: Piece, proof: Proof, from = 0, to = Infinity): void {
  const known = book.proofs.get(piece) ?? new Map<number, Proof>();
  for (const span of spans(piece.text)) {
    const inside = span.from >= from && span.to <= to;
    if (inside && known.get(span.from) !== 'worked') known.set(span.from, proof);
  }
  book.proofs.set(piece, known);
}

/** The piece must say exactly this. */
export function same(book: Book, piece: Piece | undefined, expected: string, what = ''): void {
  const text = squeezed(expected);
  if (piece?.text === text) prove(book, piece, 'worked');
  else if ((piece?.text ?? '') !== text) {
    fault(book, `${what} shows “${piece?.text ?? ''}”, not “${text}”`);
    if (piece) prove(book, piece, 'worked');
  }
}

/** The page must say this somewhere, alone in its piece. */
export function says(book: Book, expected: string): void {
  const text = squeezed(expected);
  if (text === '') return;
  const found = book.pieces.filter((piece) => piece.text === text);
  if (found.length === 0) fault(book, `nowhere says “${text}”`);
  for (const piece of found) prove(book, piece, 'worked');
}

export type Expected = Record<string, string | undefined>;

export interface TableClaim {
  caption: string;
  /** Heads of the columns that tell rows apart. */
  keys: string[];
  /** What a row must show under its heads, by the texts of its keys. */
  rows: ReadonlyMap<string, Expected>;
  /** What the rulers in the rows show, and on which stretch of the scale. */
  /** Text of the first key of rows that are proven apart. */
  besides?: string;
  rulers?: { scale: Stretch; marks: ReadonlyMap<string, Marks> };
}

export const rowKey = (...parts: string[]): string => parts.map(squeezed).join(' | ');

export function tableNamed(book: Book, caption: string): Table | undefined {
  const found = book.tables.filter((table) => table.caption === squeezed(caption));
  if (found.length !== 1) fault(book, `has ${found.length} tables “${caption}”`);
  return found[0];
}

/** Every row of a table stands for one expected row, and every expected row stands there. */
export function showsTable(book: Book, claim: TableClaim): void {
  const table = tableNamed(book, claim.caption);
  if (!table) return;
  const seen = new Set<string>();
  const [first] = table.rows;
  const axis = claim.rulers && first && axisFault(first.row, claim.rulers.scale);
  if (axis !== undefined) fault(book, `${claim.caption}: the ruler ${axis}`);
  for (const { cells, row } of table.rows) {
    const key = rowKey(...claim.keys.map((head) => cells.get(head)?.text ?? ''));
    if (claim.besides !== undefined && key === rowKey(claim.besides)) continue;
    const expected = claim.rows.get(key);
    if (!expected || seen.has(key)) fault(book, `${claim.caption}: unexpected row “${key}”`);
    seen.add(key);
    const { rulers } = claim;
    const wrong = rulers && rulerFault(row, rulers.scale, rulers.marks.get(key));
    if (wrong !== undefined) fault(book, `${claim.caption}: ${key} ${wrong}`);
    for (const [head, text] of Object.entries(expected ?? {})) {
      if (text === undefined) continue;
      if (!table.heads.includes(squeezed(head))) fault(book, `${claim.caption} lacks “${head}”`);
      else same(book, cells.get(squeezed(head)), text, `${claim.caption} ${key}, ${head}`);
    }
  }
  if (seen.size !== claim.rows.size)
    fault(book, `${claim.caption} has ${seen.size} rows, not ${claim.rows.size}`);
}

/** The letters of the chart with this label must be these, in this order. */
export function showsChart(book: Book, label: string, letters: readonly string[]): void {
  const title = squeezed(label);
  const chart = book.pieces.find(
    ({ element, text, attribute: name }) =>
      element.tagName === 'svg' && name === 'aria-label' && text === title,
  );
  if (!chart) {
    fault(book, `has no chart “${title}”`);
    return;
  }
  says(book, title);
  const drawn = lettersIn(book, chart.element);
  const narrow = new Set(hiddenParts(chart.element).flatMap((part) => lettersIn(book, part)));
  const wide = drawn.filter((piece) => !narrow.has(piece));
  const expected = letters.map(squeezed).filter((text) => text !== '');
  if (wide.length !== expected.length)
    fault(book, `“${title}” has ${wide.length} letterings, not ${expected.length}`);
  for (const list of [wide, [...narrow]])
    list.forEach((piece, i) => {
      const whole = expected[i] ?? '';
      const text = isShortOf(piece.text, whole) ? piece.text : whole;
      same(book, piece, text, `“${title}”, lettering ${i + 1},`);
    });
}

/** Parts of a chart that narrow screens show: they letter again what the chart begins with. */
const hiddenParts = (chart: Element): Element[] =>
  [...elements(chart)].filter((one) => attribute(one, 'display') === 'none');

function lettersIn(book: Book, part: Element): Piece[] {
  const inside = new Set(elements(part));
  return book.pieces.filter(({ element }) => element.tagName === 'text' && inside.has(element));
}

/** Charts cut long names, of a unit and of its indicator: 青岚经济开发区管…, Civil Aff… New homes f…. */
function isShortOf(text: string, whole: string): boolean {
  const [before = '', ...others] = text.split('…');
  if (others.length === 0 || before.length <= 4 || !whole.startsWith(before)) return false;
  const after = others.pop() ?? '';
  let at = before.length;
  for (const part of others) {
    const from = whole.indexOf(part, at);
    if (part.length <= 4 || from < 0) return false;
    at = from + part.length;
  }
  return whole.slice(at).endsWith(after);
}

/** Numbers that are left and stand within names and quoted texts are proven by these. */
export function quotes(book: Book, texts: readonly string[]): void {
  for (const piece of book.pieces) {
    const proven = book.proofs.get(piece);
    if (spans(piece.text).every(({ from }) => proven?.has(from))) continue;
    for (const text of texts) {
      for (let at = piece.text.indexOf(text); at >= 0; at = piece.text.indexOf(text, at + 1))
        prove(book, piece, 'quoted', at, at + text.length);
    }
  }
}

/** Numbers that nothing has proven, each with what stands around it. */
export function unproven(book: Book): string[] {
  return book.pieces.flatMap((piece) => {
    const known = book.proofs.get(piece);
    return spans(piece.text)
      .filter(({ from }) => !known?.has(from))
      .map(({ from, to }) => {
        const around = piece.text.slice(Math.max(0, from - 25), to + 25);
        return `${book.path}: nothing proves ${piece.text.slice(from, to)} in “${around}”`;
      });
  });
}

export function provenNumbers(book: Book, proof: Proof): number {
  let count = 0;
  for (const known of book.proofs.values())
    for (const one of known.values()) if (one === proof) count += 1;
  return count;
}
