import type { Assessment, Indicator } from '../../model/dataset.ts';
import { cellsOf, type Formula } from './formula.ts';
import { parseFormula } from './parse-formula.ts';

/** All rows by code, those of rule `none` too, and by which names formulas may call them. */
export interface FormulaRows {
  rows: ReadonlyMap<string, readonly Indicator[]>;
  /** The code that a formula means; undefined: none, or more than one. */
  codeOf: (written: string) => string | undefined;
}

const key = (text: string): string => text.normalize('NFKC').replaceAll(/\s+/g, '').toLowerCase();

export function formulaRows({ indicators, inputs = [] }: Assessment): FormulaRows {
  const all = [...indicators, ...inputs];
  const rows = Map.groupBy(all, ({ code }) => code);
  const codes = new Map([...rows.keys()].map((code) => [key(code), code]));
  const names = new Map<string, string | undefined>();
  for (const { code, name, given } of all) {
    for (const called of new Set([key(name), key(given ?? name)])) {
      const other = names.get(called);
      names.set(called, names.has(called) && other !== code ? undefined : code);
    }
  }
  return { rows, codeOf: (written) => codes.get(key(written)) ?? names.get(key(written)) };
}

const parsed = new Map<string, Formula | undefined>();

/** The formula of a row; undefined where it has none, or one that cannot be read. */
export function formulaOf({ settings: { formula } }: Indicator): Formula | undefined {
  if (formula === undefined) return undefined;
  if (!parsed.has(formula)) parsed.set(formula, parseFormula(formula));
  return parsed.get(formula);
}

/** Codes that the formulas of a code take figures from, each once; those of unknown ones left out. */
export function inputsOf(given: FormulaRows, code: string): string[] {
  const cells = (given.rows.get(code) ?? []).flatMap((row) => {
    const formula = formulaOf(row);
    return formula ? cellsOf(formula) : [];
  });
  return [...new Set(cells.flatMap((cell) => given.codeOf(cell.code) ?? []))];
}

/** Codes with a formula, each after those it takes figures from; `circles` are those that go round. */
export function formulaOrder(given: FormulaRows): { order: string[]; circles: string[] } {
  const order: string[] = [];
  const circles = new Set<string>();
  const done = new Set<string>();
  const visit = (code: string, above: readonly string[]): void => {
    if (above.includes(code)) {
      for (const one of above.slice(above.indexOf(code))) circles.add(one);
      return;
    }
    if (done.has(code)) return;
    for (const input of inputsOf(given, code)) visit(input, [...above, code]);
    done.add(code);
    const rows = given.rows.get(code) ?? [];
    if (rows.some(({ settings }) => settings.formula !== undefined)) order.push(code);
  };
  for (const code of given.rows.keys()) visit(code, []);
  return { order, circles: [...circles] };
}
