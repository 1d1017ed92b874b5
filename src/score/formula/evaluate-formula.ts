import { plain } from '../trace/expression.ts';
import type { Cell, Formula } from './formula.ts';
import { type Fraction, fraction, isLess, negative, over, plus, times } from './fraction.ts';

/** The exact value of a formula; undefined where it divides by 0. */
export function evaluateFormula(
  formula: Formula,
  numberOf: (cell: Cell) => number,
): Fraction | undefined {
  switch (formula.kind) {
    case 'number':
      return fraction(formula.text);
    case 'cell':
      return fraction(numberOf(formula));
    case 'negative': {
      const of = evaluateFormula(formula.of, numberOf);
      return of && negative(of);
    }
    case 'pair':
      return pairOf(formula, numberOf);
    case 'choice':
      return choiceOf(formula, numberOf);
  }
}

function pairOf(
  { sign, left, right }: Extract<Formula, { kind: 'pair' }>,
  numberOf: (cell: Cell) => number,
): Fraction | undefined {
  const a = evaluateFormula(left, numberOf);
  const b = evaluateFormula(right, numberOf);
  if (a === undefined || b === undefined) return undefined;
  if (sign === '/') return over(a, b);
  if (sign === '*') return times(a, b);
  return plus(a, sign === '+' ? b : negative(b));
}

function choiceOf(
  { of, parts }: Extract<Formula, { kind: 'choice' }>,
  numberOf: (cell: Cell) => number,
): Fraction | undefined {
  const values = parts.map((part) => evaluateFormula(part, numberOf));
  return values.reduce((best, value) => {
    if (best === undefined || value === undefined) return undefined;
    return isLess(value, best) === (of === 'min') ? value : best;
  });
}

/** How tightly a part binds: sums 1, products 2, signs 3, the rest 4. */
function binding(formula: Formula): number {
  if (formula.kind === 'pair') return formula.sign === '+' || formula.sign === '-' ? 1 : 2;
  return formula.kind === 'negative' ? 3 : 4;
}

/**
 * A formula as a line, its cells as `shown` gives them; the same operations in the same order.
 *
 * @example formulaLine(parsed, () => '3') // '3 / (3 - 1)'
 */
export function formulaLine(formula: Formula, shown: (cell: Cell) => string): string {
  const within = (part: Formula, least: number): string => {
    const line = formulaLine(part, shown);
    return binding(part) < least ? `(${line})` : line;
  };
  switch (formula.kind) {
    case 'number':
      return plain(Number(formula.text));
    case 'cell':
      return shown(formula);
    case 'negative':
      return `(0 - ${within(formula.of, 2)})`;
    case 'pair': {
      const own = binding(formula);
      return `${within(formula.left, own)} ${formula.sign} ${within(formula.right, own + 1)}`;
    }
    case 'choice':
      return `${formula.of}(${formula.parts.map((part) => formulaLine(part, shown)).join(', ')})`;
  }
}
