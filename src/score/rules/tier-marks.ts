import type { Tiers } from '../../model/setting-fields.ts';
import { marksExpression, marksToScore } from '../marks.ts';
import type { Context } from '../rule.ts';
import { operand } from '../trace/expression.ts';

/** What a tier scores, on 0–100 (or in marks under `into`), with the line of it. */
export interface TierMarks {
  /** The number as the scheme has it. */
  marks: number;
  score: number;
  line: string;
}

/**
 * The scores of the tiers by name; null for one without. Written ones are marks (`scale`), those by
 * default are of 100 whatever the scale says.
 */
export function tierMarks(
  { settings: { tiers }, row }: Context,
  otherwise: Tiers,
): Map<string, TierMarks | null> {
  return new Map(
    (tiers ?? otherwise).map(({ name, score }) => {
      if (score === null) return [name, null];
      const line = operand(score);
      if (tiers === undefined) return [name, { marks: score, score, line }];
      const own = { score: marksToScore(score, row), line: marksExpression(line, row) };
      return [name, { marks: score, ...own }];
    }),
  );
}
