import { rowFor, type UnitJson } from './example.ts';
import { categoriesOf } from './groups-worked.ts';
import { type Book, same } from './page-book.ts';
import { attribute, type Piece } from './page-reader.ts';
import type { SheetProofs } from './proofs.ts';
import { traceWords } from './trace-language.ts';
import { lastUnder, noteKnown, type Working, walk } from './workings.ts';
import { kindName, signOf } from './written-lists.ts';

interface TotalProofs extends SheetProofs {
  unit: UnitJson;
}

/** Sums of the weights that are present, category by category and over all. */
function presentWeights({ sheet, unit }: TotalProofs): number[] {
  const all = categoriesOf(sheet.input.scheme.categories);
  const isPresent = (id: string) =>
    unit.categories.some((one) => one.id === id && one.scoreExact !== undefined);
  const weightsUnder = (id: string | undefined): number[] => [
    ...all.filter((one) => one.parent === id && isPresent(one.id)).map(({ weight }) => weight),
    ...unit.indicators
      .filter(({ code, kind }) => {
        const row = rowFor(sheet, unit, code);
        return kind !== 'missing' && row !== undefined && row.category === id;
      })
      .map(({ weight }) => weight),
  ];
  return [undefined, ...all.map(({ id }) => id)].map((id) => {
    const sum = weightsUnder(id).reduce((total, weight) => total + weight, 0);
    return Number(sum.toPrecision(12));
  });
}

/** Names of a unit's indicators and categories, with what each came to and its weight. */
function partsOf({ sheet, unit }: TotalProofs) {
  const cells = unit.indicators.map((cell) => ({
    name: sheet.indicators.find(({ code }) => code === cell.code)?.name ?? cell.code,
    exact: cell.scoreExact,
    weight: cell.weight,
  }));
  const categories = categoriesOf(sheet.input.scheme.categories).map(({ id, name, weight }) => ({
    name,
    exact: unit.categories.find((one) => one.id === id)?.scoreExact,
    weight,
  }));
  return { cells, categories };
}

const addLine = ({ exact }: Working, label: string, line: string): void => {
  exact.set(label, [...(exact.get(label) ?? []), line]);
};

/** The bonuses and deductions of the unit, with their caps. */
function noteAdjustments(working: Working, { sheet, unit, words, write }: TotalProofs): void {
  const { say } = traceWords(write.language);
  const caps = Object.values(sheet.input.scheme.adjustments).flatMap((one) =>
    typeof one === 'object' && one.cap !== undefined ? [one.cap] : [],
  );
  const lines = sheet.input.adjustments.filter((one) => one.unit === unit.code);
  for (const x of [unit.adjustment, ...caps, ...lines.map(({ points }) => points)])
    noteKnown(working, x);
  for (const { kind, points } of lines) {
    const sign = signOf(kind, sheet) < 0 ? '−' : '+';
    addLine(working, kindName(kind, sheet, words), `${sign} ${write.worked(points)}`);
  }
  const net = write.worked(Math.abs(unit.adjustment));
  addLine(working, say.adjustmentNet, `= ${unit.adjustment < 0 ? '−' : '+'}${net}`);
}

/** Scores and weights of all that the total is made of. */
function noteParts(working: Working, proofs: TotalProofs): void {
  const { unit, write } = proofs;
  const { say } = traceWords(write.language);
  const { cells, categories } = partsOf(proofs);
  for (const { name, exact, weight } of [...cells, ...categories]) {
    if (exact === undefined) continue;
    noteKnown(working, exact);
    noteKnown(working, weight);
    addLine(working, name, say.part(write.worked(exact), write.written(weight)));
  }
  for (const x of presentWeights(proofs)) noteKnown(working, x);
  if (unit.totalExact === undefined) return;
  noteKnown(working, unit.totalExact);
  noteKnown(working, unit.totalExact + unit.adjustment);
}

/** The lines of the total on the page of a unit. */
const totalLines = ({ pieces }: Book): Piece[] =>
  pieces.filter(({ within }) => {
    const around = within.get('dl')?.parentNode;
    return around && 'attrs' in around && attribute(around, 'id') === 'part.total-lines';
  });

/** How the total came about: from the scores to the rounded total. */
export function proveTotalTrace(book: Book, proofs: TotalProofs): void {
  const { sheet, unit, write } = proofs;
  const { total: decimals } = sheet.input.scheme.rounding;
  const { say } = traceWords(write.language);
  const working: Working = {
    book,
    write,
    known: new Set(),
    brackets: [],
    awaited: undefined,
    exact: new Map(),
    what: 'the working of the total',
  };
  noteParts(working, proofs);
  noteAdjustments(working, proofs);
  const factor = sheet.inputUnits.get(unit.code)?.difficulty ?? 1;
  noteKnown(working, factor);
  noteBefore(working, proofs, factor);
  const rounding = say.rounding(String(decimals));
  const result = unit.total === null ? undefined : `= ${write.fixed(unit.total, decimals)}`;
  if (result !== undefined) addLine(working, rounding, result);
  const lines = totalLines(book);
  walk(working, lines, new Set([rounding]));
  if (result !== undefined) same(book, lastUnder(lines, rounding)[0], result, working.what);
}

/** A category before the difficulty coefficient acts on it, and the line where it does. */
function noteBefore(working: Working, { sheet, unit, write }: TotalProofs, factor: number): void {
  const { difficulty } = sheet.input.scheme;
  const { say } = traceWords(write.language);
  const after =
    difficulty === 'total'
      ? unit.totalExact
      : unit.categories.find(({ id }) => id === difficulty)?.scoreExact;
  if (after === undefined || factor === 1) return;
  noteKnown(working, after / factor);
  working.exact.set(say.difficulty, [`× ${write.written(factor)} = ${write.worked(after)}`]);
}
