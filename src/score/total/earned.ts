import type { AdjustmentLine } from '../../model/scores.ts';
import type { Column } from '../column.ts';
import type { Run } from '../run.ts';
import { signOf } from './adjustments.ts';

/**
 * The marks of one unit's indicators that count into the adjustments (`into`), each one line of its
 * kind with the indicator as its reason; none where there are no marks.
 */
export function earnedLines(
  { assessment: { scheme } }: Run,
  columns: readonly Column[],
  unit: number,
): AdjustmentLine[] {
  return columns.flatMap(({ rows, rowOf, exact, figures }): AdjustmentLine[] => {
    const row = rows[rowOf[unit] ?? -1];
    const points = exact[unit] ?? Number.NaN;
    const kind = row?.settings.into;
    if (row === undefined || kind === undefined || !(points > 0)) return [];
    const sign = signOf(kind, scheme.adjustments);
    const at = figures[unit]?.at ?? row.at;
    return [{ kind, sign, points, counted: true, reason: row.name, indicator: row.code, at }];
  });
}
