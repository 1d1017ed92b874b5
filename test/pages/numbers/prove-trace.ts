import { cellOf, rowFor, type UnitJson } from './example.ts';
import { isExpression, workOut } from './expressions.ts';
import { categoriesOf } from './groups-worked.ts';
import { type Book, fault, prove, same } from './page-book.ts';
import type { Piece } from './page-reader.ts';
import type { SheetProofs } from './proofs.ts';
import { traceWords } from './trace-language.ts';
import {
  bracketTexts,
  type CellProofs,
  cellName,
  raterMeans,
  startingNumbers,
  upperParts,
} from './trace-numbers.ts';
import { kindName, signOf } from './written-lists.ts';

interface Working {
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
const plain = (text: string): string => text.replaceAll(',', '');

function noteKnown({ known, write }: Working, x: number): void {
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

function walk(working: Working, lines: readonly Piece[], heads: ReadonlySet<string>): void {
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
function lastUnder(lines: readonly Piece[], label: string): Piece[] {
  const heads = lines.filter(({ element, text }) => element.tagName === 'dt' && text === label);
  const head = heads.at(-1);
  if (!head) return [];
  const after = lines.slice(lines.indexOf(head) + 1);
  const end = after.findIndex(({ element }) => element.tagName === 'dt');
  return after.slice(0, end < 0 ? undefined : end);
}

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

/** Sums of the weights that are present, category by category and over all. */
function presentWeights({ sheet, unit }: SheetProofs & { unit: UnitJson }): number[] {
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
function partsOf({ sheet, unit }: SheetProofs & { unit: UnitJson }) {
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

/** How the total came about: from the scores to the rounded total. */
export function proveTotalTrace(book: Book, proofs: SheetProofs & { unit: UnitJson }): void {
  const { sheet, unit, write } = proofs;
  const { scheme } = sheet.input;
  const { say } = traceWords(write.language);
  const { cells, categories } = partsOf(proofs);
  const working: Working = {
    book,
    write,
    known: new Set(),
    brackets: [],
    awaited: undefined,
    exact: new Map(),
    what: 'the working of the total',
  };
  const factor = sheet.inputUnits.get(unit.code)?.difficulty ?? 1;
  const caps = Object.values(scheme.adjustments).flatMap((one) =>
    typeof one === 'object' && one.cap !== undefined ? [one.cap] : [],
  );
  const lines = sheet.input.adjustments.filter((one) => one.unit === unit.code);
  for (const x of [factor, unit.adjustment, ...caps, ...lines.map(({ points }) => points)])
    noteKnown(working, x);
  for (const { name, exact, weight } of [...cells, ...categories]) {
    if (exact === undefined) continue;
    noteKnown(working, exact);
    noteKnown(working, weight);
    const part = say.part(write.worked(exact), write.written(weight));
    working.exact.set(name, [...(working.exact.get(name) ?? []), part]);
  }
  for (const { kind, points } of lines) {
    const name = kindName(kind, sheet, proofs.words);
    const sign = signOf(kind, sheet) < 0 ? '−' : '+';
    working.exact.set(name, [
      ...(working.exact.get(name) ?? []),
      `${sign} ${write.worked(points)}`,
    ]);
  }
  for (const x of [
    unit.totalExact ?? Number.NaN,
    (unit.totalExact ?? Number.NaN) + unit.adjustment,
  ])
    noteKnown(working, x);
  noteBefore(working, proofs, factor);
  for (const x of presentWeights(proofs)) noteKnown(working, x);
  const own = book.pieces.filter(({ element, within }) => {
    const dl = within.get('dl')?.parentNode;
    return (
      dl && 'attrs' in dl && dl.attrs.some(({ value }) => value === 'part.total-lines') && element
    );
  });
  const rounding = say.rounding(String(scheme.rounding.total));
  if (unit.total !== null)
    working.exact.set(rounding, [`= ${write.fixed(unit.total, scheme.rounding.total)}`]);
  const net = write.worked(Math.abs(unit.adjustment));
  working.exact.set(say.adjustmentNet, [`= ${unit.adjustment < 0 ? '−' : '+'}${net}`]);
  walk(working, own, new Set([rounding]));
  const [last] = lastUnder(own, rounding);
  if (unit.total !== null)
    same(book, last, `= ${write.fixed(unit.total, scheme.rounding.total)}`, working.what);
}

/** A category before the difficulty coefficient acts on it, and the line where it does. */
function noteBefore(
  working: Working,
  { sheet, unit, write }: SheetProofs & { unit: UnitJson },
  factor: number,
): void {
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
