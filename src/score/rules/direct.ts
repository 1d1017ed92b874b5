import type { TraceStep } from '../../model/trace.ts';
import { FAILED } from '../cell.ts';
import { fullMarks, marksExpression, marksToScore } from '../marks.ts';
import type { Context, Rule } from '../rule.ts';
import { cellOfValue, names } from '../target.ts';
import { operand } from '../trace/expression.ts';

/**
 * Least and most marks that may be given: 0 and full marks unless the settings say otherwise; no
 * most where they count into the adjustments.
 */
function marksRange({ settings, row }: Context): { min: number; max: number } {
  return { min: settings.min ?? 0, max: settings.max ?? fullMarks(row) };
}

/**
 * Marks given directly (直接得分): 100 · marks / full marks.
 *
 * Marks are out of the indicator's weight, or on 0–100 with `scale: hundred`; outside
 * `min`…`max` (0 and full marks by default) they are an error. Source: METHOD, section 3.
 */
export const direct: Rule = (context) => {
  const { min, max } = marksRange(context);
  return {
    score(unit, marks, figure) {
      if (marks >= min && marks <= max) {
        return { kind: 'scored', score: marksToScore(marks, context.row) };
      }
      context.report({
        code: 'out-of-range',
        text: 'marks-out-of-range',
        params: {
          ...names(context, unit),
          min,
          max: Number.isFinite(max) ? max : undefined,
          marks,
        },
        ...cellOfValue(figure),
        place: context.row.at.place,
      });
      return FAILED;
    },
    explain(_unit, marks) {
      const expression = marksExpression(operand(marks), context.row);
      const full: TraceStep[] =
        context.settings.scale === 'hundred' || context.settings.into !== undefined
          ? []
          : [{ step: 'fact', name: 'full-marks', value: context.row.weight }];
      const result = marksToScore(marks, context.row);
      return {
        steps: [...full, { step: 'formula', formula: 'direct', expression, result }],
        expression,
      };
    },
  };
};
