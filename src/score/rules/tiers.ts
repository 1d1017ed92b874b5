import type { Tiers } from '../../model/setting-fields.ts';
import { FAILED } from '../cell.ts';
import { foundIn } from '../report-problem.ts';
import type { Rule } from '../rule.ts';
import { names } from '../target.ts';
import { tierMarks } from './tier-marks.ts';

/** Tiers of tasks where the scheme names none. */
export const TASK_TIERS: Tiers = [
  { name: '完成', score: 100 },
  { name: '基本完成', score: 80 },
  { name: '推进中', score: 50 },
  { name: '未完成', score: 0 },
];

/**
 * Fixed score of a word (等次): 完成 100, 基本完成 80, 推进中 50, 未完成 0 by default, or the
 * setting `tiers` in marks (`scale`). Any other word is an error. Source: METHOD, section 3.
 */
export const tiers: Rule = (context) => {
  const known = tierMarks(context, TASK_TIERS);
  return {
    score(unit, _x, figure) {
      const marks = known.get(String(figure?.value));
      if (marks !== undefined && marks !== null) {
        return { kind: 'scored', score: marks.score };
      }
      context.report({
        code: 'unknown-tier',
        text: 'word-without-score',
        params: { ...names(context, unit), words: [...known.keys()] },
        at: figure?.at,
        place: context.row.at.place,
        found: foundIn(figure),
      });
      return FAILED;
    },
    explain(_unit, _x, figure) {
      const word = String(figure?.value);
      const { marks = 0, score = 0, line: expression = '0' } = known.get(word) ?? {};
      return {
        steps: [
          { step: 'fact', name: 'word-score', value: marks, detail: word },
          { step: 'formula', formula: 'tiers', expression, result: score },
        ],
        expression,
      };
    },
  };
};
