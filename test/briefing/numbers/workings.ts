import type { Language } from '../../../src/model/site.ts';
import { rowFor, type Sheet, type UnitJson } from '../../view/numbers/example.ts';
import { isExpression, workOut } from '../../view/numbers/expressions.ts';
import { categoriesOf } from '../../view/numbers/groups-worked.ts';
import { type Book, fault, prove } from '../../view/numbers/page-book.ts';
import type { Piece } from '../../view/numbers/page-reader.ts';
import type { SheetProofs } from '../../view/numbers/proofs.ts';
import { traceWords } from '../../view/numbers/trace-language.ts';
import {
  bracketTexts,
  type CellProofs,
  startingNumbers,
  upperParts,
} from '../../view/numbers/trace-numbers.ts';
import { hidden } from './claims.ts';
import { fixed, worked, written } from './decimals.ts';

const NUMBER = /\d+(?:\.\d+)?/g;

/** Numbers that a working may hold: those that it starts from, and those that it came to. */
interface Working {
  known: Set<string>;
  /** Numbers that a line must end with, by its label. */
  ends: Map<string, string>;
}

function note({ known }: Working, ...numbers: (number | undefined)[]): void {
  for (const x of numbers)
    if (x !== undefined && !Number.isNaN(x)) {
      known.add(worked(Math.abs(x)));
      known.add(written(Math.abs(x)));
    }
}

export function cellWorking(proofs: CellProofs): Working {
  const { sheet, unit, code } = proofs;
  const { say } = traceWords(sheet.language);
  const cell = unit.indicators.find((one) => one.code === code);
  const row = sheet.input.indicators.find((one) => one.code === code);
  const working: Working = { known: new Set(), ends: new Map() };
  note(working, ...startingNumbers(proofs));
  if (row?.settings.rule === 'linked')
    note(working, ...upperParts(proofs, row).map(({ score }) => score));
  const { indicator } = sheet.input.scheme.rounding;
  note(working, indicator);
  if (cell?.score !== undefined)
    working.ends.set(say.rounding(String(indicator)), fixed(cell.score, indicator));
  if (cell && cell.kind !== 'missing') {
    working.ends.set(say.weight, worked(cell.effectiveWeight));
    if (cell.points !== undefined) working.ends.set(say.points, worked(cell.points));
  }
  for (const text of bracketTexts(proofs)) working.known.add(text);
  return working;
}

/** 33,240 in English is 33240. */
const ungrouped = (text: string): string => text.replaceAll(/(?<=\d),(?=\d{3}(?!\d))/g, '');

/** What the means divide by: the weights of the parts of each category, and of all. */
function weightSums(sheet: Sheet, unit: UnitJson): number[] {
  const all = categoriesOf(sheet.input.scheme.categories);
  const isScored = (id: string): boolean =>
    unit.categories.some((one) => one.id === id && one.scoreExact !== undefined);
  const within = (parent: string | undefined): number => {
    const inner = all.filter((one) => one.parent === parent && isScored(one.id));
    const own = unit.indicators.filter(
      ({ code, kind }) => kind !== 'missing' && rowFor(sheet, unit, code)?.category === parent,
    );
    return [...inner, ...own].reduce((sum, { weight }) => sum + weight, 0);
  };
  return [undefined, ...all.map(({ id }) => id)].map(within);
}

export function totalWorking({ sheet, unit }: SheetProofs & { unit: UnitJson }): Working {
  const { scheme } = sheet.input;
  const { say } = traceWords(sheet.language);
  const working: Working = { known: new Set(), ends: new Map() };
  const factor = sheet.inputUnits.get(unit.code)?.difficulty ?? 1;
  const parts = [
    ...unit.indicators.map(({ scoreExact, weight }) => ({ scoreExact, weight })),
    ...categoriesOf(scheme.categories).map(({ id, weight }) => ({
      scoreExact: unit.categories.find((one) => one.id === id)?.scoreExact,
      weight,
    })),
  ];
  for (const { scoreExact, weight } of parts) note(working, scoreExact, weight);
  note(working, ...weightSums(sheet, unit));
  const before = unit.categories.find(({ id }) => id === scheme.difficulty)?.scoreExact;
  const lines = sheet.input.adjustments.filter((one) => one.unit === unit.code);
  const caps = Object.values(scheme.adjustments).flatMap((one) =>
    typeof one === 'object' && one.cap !== undefined ? [one.cap] : [],
  );
  const exact = unit.totalExact ?? Number.NaN;
  note(working, factor, before === undefined ? undefined : before / factor, exact / factor);
  note(working, unit.adjustment, exact, exact + unit.adjustment, scheme.rounding.total);
  note(working, ...lines.map(({ points }) => points), ...caps);
  if (unit.total !== null)
    working.ends.set(
      say.rounding(String(scheme.rounding.total)),
      fixed(unit.total, scheme.rounding.total),
    );
  return working;
}

/** Weights stand as `4` or `4，折合总分权重 4.2`, results behind the last equals sign. */
const lastNumber = (text: string): string => (ungrouped(text).match(NUMBER) ?? []).at(-1) ?? '';

/** Each line: equal parts are equal, all numbers known, the last ones those of the JSON. */
export function proveWorking(
  book: Book,
  lines: readonly Piece[],
  working: Working,
  quoted: readonly string[],
  language: Language,
): void {
  for (const end of working.ends.values()) working.known.add(end);
  const seen = new Set<string>();
  for (const piece of lines) {
    const { text } = piece;
    let previous: number | undefined;
    for (const part of text.split(/ = |；得分 = |; Score = /)) {
      const expression = ungrouped(part.trim().replace(/^\+/, ''));
      if (!isExpression(expression) || /[<>]/.test(expression)) continue;
      const found = workOut(expression);
      const isFar =
        previous !== undefined && Math.abs(found - previous) > 3e-5 * Math.max(1, Math.abs(found));
      if (isFar) fault(book, `“${expression}” is not ${previous} in “${text}”`);
      previous = found;
      if (/^−?[\d.]+$/.test(expression)) note(working, found);
    }
    let rest = hidden(text, quoted);
    for (const known of working.known)
      if (/\D/.test(known) && !/^[\d.]+$/.test(known)) rest = rest.replaceAll(known, '');
    for (const wording of traceWords(language).wordings) rest = rest.replaceAll(wording, '');
    for (const [number] of ungrouped(rest).matchAll(NUMBER))
      if (!working.known.has(number)) fault(book, `${number} comes from nowhere in “${text}”`);
    for (const [label, end] of working.ends) {
      if (!text.startsWith(`${label} `)) continue;
      seen.add(label);
      if (lastNumber(text) !== end) fault(book, `“${text}” does not end with ${end}`);
    }
    prove(book, piece, 'worked');
  }
  for (const label of working.ends.keys())
    if (lines.length > 0 && !seen.has(label)) fault(book, `no line “${label}”`);
}
