import type { Scheme } from '../../model/scheme.ts';
import { roundHalfUp } from '../round.ts';
import type { NetAdjustment } from './adjustments.ts';
import type { Level } from './aggregate.ts';
import type { VetoEffects } from './vetoes.ts';

/** The total on the scale of `full-score`, after difficulty, before adjustments and rounding. */
export function totalExact(scheme: Scheme, root: Level, unit: number): number | null {
  const exact = root.exact[unit] ?? Number.NaN;
  return Number.isNaN(exact) ? null : (exact * scheme['full-score']) / 100;
}

/** The published total: with adjustments, at most `max-total`, rounded; null if void or nothing. */
export function finalTotal(
  scheme: Scheme,
  exact: number | null,
  { net }: NetAdjustment,
  { voidBy }: VetoEffects,
): number | null {
  if (exact === null || voidBy !== undefined) return null;
  return publishedTotal(exact + net, totalLimit(scheme), scheme.rounding.total);
}

/** What no total exceeds; Infinity without `max-total`. */
export const totalLimit = ({ adjustments }: Scheme): number =>
  adjustments['max-total'] ?? Number.POSITIVE_INFINITY;

/** The total as it is published, from the exact one with adjustments. */
export const publishedTotal = (adjusted: number, limit: number, decimals: number): number =>
  roundHalfUp(Math.min(adjusted, limit), decimals);
