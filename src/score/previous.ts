import type { Figure } from '../model/dataset.ts';
import type { Context } from './rule.ts';
import { scoresTable } from './rules.ts';

/** The previous value where it fills a gap: what it is, and how a rule is given it. */

/** Last year's value, under `tiers` its word; ballots and deductions have none to score. */
export function previousOf(
  { settings: { rule } }: Context,
  figure: Figure | undefined,
): number | string | undefined {
  if (scoresTable(rule)) return undefined;
  return rule === 'tiers' ? figure?.previousWord : figure?.previous;
}

/** The value and the figure to score: a word is read from the figure, not from the number. */
export function asValue(
  previous: number | string,
  figure: Figure | undefined,
): { x: number; from: Figure | undefined } {
  if (typeof previous === 'number') return { x: previous, from: figure };
  return { x: Number.NaN, from: { ...figure, value: previous } };
}
