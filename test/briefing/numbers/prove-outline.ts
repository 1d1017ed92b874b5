import type { Sheet } from '../../view/numbers/example.ts';
import { type Book, fault, prove } from '../../view/numbers/page-book.ts';
import { writingOf } from '../../view/numbers/writing.ts';
import { partOf } from './prove-workings.ts';

/** What orders a document: its titles, the numbers of its annexes and headings. */

/** Where a text calls the assessment by its title, the year in it is that of the scheme. */
export function proveTitles(book: Book, { input: { scheme } }: Sheet): void {
  const year = scheme.title.indexOf(String(scheme.year));
  if (year < 0) return;
  for (const piece of book.pieces) {
    const at = piece.text.indexOf(scheme.title);
    if (at >= 0) prove(book, piece, 'worked', at + year, at + year + String(scheme.year).length);
  }
}

/** Annexes are counted from 1, here and in the note. */
export function proveAnnexes(book: Book, { language }: Sheet): void {
  const labels = book.pieces.filter((piece) => partOf(piece) === 'annex-label');
  const [alone, ofMany] = { 'zh-CN': ['附件', '附件'], en: ['Annex', 'Annex '] }[language];
  labels.forEach((piece, i) => {
    const wanted = labels.length === 1 ? alone : `${ofMany}${i + 1}`;
    if (piece.text !== wanted) fault(book, `annex ${i + 1} is called ${piece.text}`);
    prove(book, piece, 'worked');
  });
  let next = 1;
  for (const piece of book.pieces) {
    const number = /^(?:附件：|Annexes: )?(\d)\. /.exec(piece.text);
    if (!number || piece.element.tagName !== 'p') continue;
    if (Number(number[1]) !== next) fault(book, `item ${next} is numbered ${number[1]}`);
    prove(book, piece, 'worked', 0, number[0].length);
    next += 1;
  }
}

/** Headings are counted 1. and (1), each run from 1. */
export function proveHeadings(book: Book): void {
  const counts = [0, 0];
  for (const piece of book.pieces) {
    const level = ['h2', 'h3'].indexOf(piece.element.tagName);
    const number = [/^(\d+)\. /, /^\((\d+)\) /][level]?.exec(piece.text);
    if (!number) continue;
    counts[level] = (counts[level] ?? 0) + 1;
    if (level === 0) counts[1] = 0;
    if (Number(number[1]) !== counts[level])
      fault(book, `heading ${counts[level]} is “${piece.text}”`);
    prove(book, piece, 'worked', 0, number[0].length);
  }
}

/** 1st, 2nd, 11th: each number has the ending of its own. */
export function checkOrdinals(book: Book): void {
  const { place } = writingOf('en');
  for (const { text } of book.pieces)
    for (const [shown, number] of text.matchAll(/\b(\d+)(?:st|nd|rd|th)\b/g))
      if (shown !== place(Number(number))) fault(book, `“${shown}” in “${text}”`);
}
