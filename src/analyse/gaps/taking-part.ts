import type { Assessment } from '../../model/dataset.ts';
import { formulaRows, inputsOf } from '../../score/formula/formula-rows.ts';

/**
 * Codes whose figures cannot be moved by themselves: those that are computed, those that they are
 * computed from, and those whose marks count into the adjustments.
 */
export function boundCodes(assessment: Assessment): ReadonlySet<string> {
  const given = formulaRows(assessment);
  const bound = new Set<string>();
  for (const [code, rows] of given.rows) {
    if (rows.some(({ settings }) => settings.into !== undefined)) bound.add(code);
    if (!rows.some(({ settings }) => settings.formula !== undefined)) continue;
    bound.add(code);
    for (const input of inputsOf(given, code)) bound.add(input);
  }
  return bound;
}
