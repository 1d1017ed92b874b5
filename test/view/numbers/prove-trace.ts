import { cellOf, rowFor } from './example.ts';
import { categoriesOf } from './groups-worked.ts';
import { type Book, fault, same } from './page-book.ts';
import type { Piece } from './page-reader.ts';
import { traceWords } from './trace-language.ts';
import {
  bracketTexts,
  type CellProofs,
  cellName,
  raterMeans,
  startingNumbers,
  upperParts,
} from './trace-numbers.ts';
import { lastUnder, noteKnown, plain, type Working, walk } from './workings.ts';

const linesOf = (all: readonly Piece[]): Piece[] => all.filter(({ within }) => within.has('dl'));

function exactLines(proofs: CellProofs): Map<string, string[]> {
  const { sheet, unit, code, write } = proofs;
  const { say } = traceWords(write.language);
  const row = rowFor(sheet, unit, code);
  const lines = new Map<string, string[]>();
  const add = (label: string, line: string) =>
    lines.set(label, [...(lines.get(label) ?? []), line]);
  if (!row) return lines;
  if (row.settings.rule === 'linked')
    for (const one of upperParts(proofs, row))
      add(
        one.name,
        `= ${say.upper({
          role: say.upperRoles[one.role],
          share: write.written(one.share),
          weight: write.worked(one.weight),
          score: write.worked(one.score),
          place: '',
        })}`,
      );
  for (const { name, weight, mean, ballots } of raterMeans(proofs, row)) {
    const numbers = { mean: write.worked(mean), weight: write.written(weight) };
    add(name, `= ${say.rater({ ...numbers, ballots: String(ballots) })}`);
  }
  const brackets = write.language === 'en' ? [' (', '; ', ')'] : ['（', '；', '）'];
  for (const one of sheet.input.deductions) {
    if (one.unit !== unit.code || one.indicator !== code) continue;
    const notes = [one.reason, one.document, cellName(one.at)].filter(Boolean).join(brackets[1]);
    add(say.deduction, `− ${write.written(one.points)}${brackets[0]}${notes}${brackets[2]}`);
  }
  return lines;
}

/** Score, weight and points at the end of a working are those of the JSON. */
function proveEnd(book: Book, lines: readonly Piece[], proofs: CellProofs): void {
  const { sheet, unit, code, write } = proofs;
  const { say } = traceWords(write.language);
  const cell = cellOf(unit, code);
  if (cell.score === undefined || cell.scoreExact === undefined) return;
  const { rounding, difficulty } = sheet.input.scheme;
  const what = `the working of ${code}`;
  const rounded = lastUnder(lines, say.rounding(String(rounding.indicator)))[0];
  same(book, rounded, `= ${write.fixed(cell.score, rounding.indicator)}`, what);
  const [weight, effective] = [write.written(cell.weight), write.worked(cell.effectiveWeight)];
  const shown = weight === effective ? weight : say.effectiveWeight(weight, effective);
  same(book, lastUnder(lines, say.weight)[0], `= ${shown}`, what);
  if (cell.points === undefined) return;
  const factor = sheet.inputUnits.get(unit.code)?.difficulty ?? 1;
  const category = rowFor(sheet, unit, code)?.category;
  const under = categoriesOf(sheet.input.scheme.categories).find(({ id }) => id === category);
  const isHarder = factor !== 1 && ['total', category, under?.parent].includes(difficulty);
  const [working, result] = lastUnder(lines, say.points);
  const product = [write.worked(cell.scoreExact), effective].map(plain).join(' × ');
  const times = isHarder ? ` × ${write.written(factor)}` : '';
  same(book, working, `= ${product} ÷ 100${times}`, what);
  same(book, result, `= ${write.worked(cell.points)}`, what);
}

/** How one score came about: from the cell to the points. */
export function proveCellTrace(book: Book, all: readonly Piece[], proofs: CellProofs): void {
  const { unit, code, sheet, write } = proofs;
  const { say } = traceWords(write.language);
  const lines = linesOf(all);
  const working: Working = {
    book,
    write,
    known: new Set(),
    brackets: bracketTexts(proofs).sort((a, b) => b.length - a.length),
    awaited: undefined,
    exact: exactLines(proofs),
    what: `the working of ${code}`,
  };
  for (const x of startingNumbers(proofs)) noteKnown(working, x);
  const decimals = String(sheet.input.scheme.rounding.indicator);
  const cell = cellOf(unit, code);
  if (cell.score !== undefined)
    working.exact.set(say.rounding(decimals), [`= ${write.fixed(cell.score, Number(decimals))}`]);
  walk(working, lines, new Set([say.rounding(decimals)]));
  proveStart(book, lines, proofs);
  proveEnd(book, lines, proofs);
}

/** Value and bounds at the beginning are those of the JSON. */
function proveStart(book: Book, lines: readonly Piece[], proofs: CellProofs): void {
  const { sheet, unit, code, write } = proofs;
  const { say } = traceWords(write.language);
  const { value, bounds, kind } = cellOf(unit, code);
  const row = rowFor(sheet, unit, code);
  const starts = (label: string, start: string) => {
    const [line] = lastUnder(lines, label);
    if (line && !line.text.startsWith(start))
      fault(book, `the working of ${code} begins “${line.text}”, not “${start}”`);
  };
  if (kind === 'scored' && typeof value === 'number')
    starts(say.value, `= ${write.quantity(write.written(value), row?.unit)}`);
  if (kind === 'scored' && typeof value === 'string') starts(say.value, `= ${value}`);
  if (typeof bounds?.satisfactory === 'number')
    starts(say.satisfactory, `= ${write.worked(bounds.satisfactory)}`);
  if (typeof bounds?.unallowable === 'number')
    starts(say.unallowable, `= ${write.worked(bounds.unallowable)}`);
}
