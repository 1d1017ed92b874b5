import type { Deduction } from '../../model/dataset.ts';
import type { TraceStep } from '../../model/trace.ts';
import { fullMarks, marksExpression, marksToScore } from '../marks.ts';
import type { Explained, Rule } from '../rule.ts';
import { operand } from '../trace/expression.ts';

function sumOf(rows: readonly Deduction[]): number {
  return rows.reduce((sum, { points }) => sum + points, 0);
}

/**
 * Full marks less the listed deductions (扣分制): 100 · (full − Σ deductions) / full.
 *
 * Deductions are marks without sign, out of the indicator's weight or, with `scale: hundred`, of
 * 100. A unit without any has full marks. The value is the sum. Source: METHOD, section 3.
 */
export const deduction: Rule = (context) => {
  const { row } = context;
  const full = fullMarks(row);
  return {
    score(unit) {
      const sum = sumOf(context.deductionsOf(unit));
      return { kind: 'scored', score: marksToScore(full - sum, row), value: sum };
    },
    explain(unit): Explained {
      const rows = context.deductionsOf(unit);
      const listed = rows.map((line): TraceStep => {
        const { unit: _unit, indicator: _indicator, ...shown } = line;
        return { step: 'deduction', ...shown };
      });
      const off = rows.map(({ points }) => ` - ${operand(points)}`).join('');
      const line = `${operand(full)}${off}`;
      const expression = marksExpression(off === '' ? line : `(${line})`, row);
      const result = marksToScore(full - sumOf(rows), row);
      return {
        steps: [
          { step: 'fact', name: 'full-marks', value: full },
          ...listed,
          { step: 'formula', formula: 'deduction', expression, result },
        ],
        expression,
      };
    },
  };
};
