import { isExpression, workOut } from './expressions.ts';
import { type Book, fault, prove } from './page-book.ts';
import type { Piece } from './page-reader.ts';
import type { SheetProofs } from './proofs.ts';
import { traceWords } from './trace-language.ts';

/** What is known while the lines of one working are proven, one after the other. */
export interface Working {
  book: Book;
  write: SheetProofs['write'];
  /** Numbers that may stand in the working: given ones, and those it came to. */
  known: Set<string>;
  /** What may stand in brackets. */
  brackets: string[];
  /** Value of the expression above, where its result must follow. */
  awaited: number | undefined;
  /** Whole lines that are proven elsewhere, by their label. */
  exact: Map<string, string[]>;
  what: string;
}

const NUMBER = /\d+(?:[.,]\d+)*/g;
export const plain = (text: string): string => text.replaceAll(',', '');

export function noteKnown({ known, write }: Working, x: number): void {
  known.add(plain(write.worked(Math.abs(x))));
  known.add(plain(write.written(Math.abs(x))));
}

/** Every number of a text must be known; what brackets may hold goes first. */
function proveNumbers(working: Working, piece: Piece, text: string): void {
  let rest = text;
  for (const bracket of working.brackets)
    rest = rest.replaceAll(bracket, '#'.repeat(bracket.length));
  for (const { 0: number, index } of rest.matchAll(NUMBER)) {
    const isCell = /[A-Z!]/.test(rest[index - 1] ?? '');
    if (isCell || !working.known.has(plain(number)))
      fault(working.book, `${working.what}: ${number} comes from nowhere in “${text}”`);
  }
  prove(working.book, piece, 'worked');
}

/** What a line says it comes to must be what the expression above it comes to. */
function proveResult(working: Working, text: string): void {
  const { awaited, book, what } = working;
  if (awaited === undefined) return;
  const found = workOut(plain(text));
  if (Math.abs(found - awaited) > 3e-5 * Math.max(1, Math.abs(awaited)))
    fault(book, `${what}: “${text}” stands where ${awaited} should`);
  noteKnown(working, found);
  working.awaited = undefined;
}

function proveLine(working: Working, piece: Piece, label: string): void {
  const text = piece.text.replace(/^= /, '');
  const isExact = working.exact.get(label)?.includes(piece.text);
  if (isExact || traceWords(working.write.language).wordings.has(text)) {
    prove(working.book, piece, 'worked');
    return;
  }
  const known = plain(text);
  const isWorking = isExpression(known) && !/[<>=]/.test(text);
  if (isWorking && /^−?[\d.]+$/.test(known)) proveResult(working, text);
  proveNumbers(working, piece, text);
  working.awaited = isWorking ? workOut(known) : undefined;
}

export function walk(working: Working, lines: readonly Piece[], heads: ReadonlySet<string>): void {
  let label = '';
  for (const piece of lines) {
    if (piece.element.tagName === 'dt') {
      label = piece.text;
      working.awaited = undefined;
      if (heads.has(label)) prove(working.book, piece, 'worked');
    } else if (piece.element.tagName === 'dd') proveLine(working, piece, label);
  }
}

/** The lines under a label, as the working ends with them. */
export function lastUnder(lines: readonly Piece[], label: string): Piece[] {
  const heads = lines.filter(({ element, text }) => element.tagName === 'dt' && text === label);
  const head = heads.at(-1);
  if (!head) return [];
  const after = lines.slice(lines.indexOf(head) + 1);
  const end = after.findIndex(({ element }) => element.tagName === 'dt');
  return after.slice(0, end < 0 ? undefined : end);
}
