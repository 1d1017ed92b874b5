import type { Adjustment } from '../../model/dataset.ts';
import type { Adjustments } from '../../model/scheme.ts';
import type { AdjustmentLine } from '../../model/scores.ts';
import { compareExact } from '../round.ts';

/** The built-in kinds, by what a table may call them; a scheme adds its own with a sign. */
const BUILT_IN: Record<string, string> = {
  bonus: 'bonus',
  加分: 'bonus',
  deduction: 'deduction',
  扣分: 'deduction',
};

/** Key of a kind in the scheme, by its key or name or the built-in words; undefined if unknown. */
export function kindOf(written: string, scheme: Adjustments): string | undefined {
  if (Object.hasOwn(BUILT_IN, written)) return BUILT_IN[written];
  const kinds = Object.entries(scheme).filter(([key]) => key !== 'total' && key !== 'max-total');
  if (kinds.some(([key]) => key === written)) return written;
  return kinds.find(([, kind]) => (kind as { name?: string }).name === written)?.[0];
}

function ownKind(kind: string, scheme: Adjustments): { sign?: string; cap?: number } | undefined {
  if (kind === 'total' || kind === 'max-total') return undefined;
  if (!Object.hasOwn(scheme, kind)) return undefined;
  return scheme[kind] as { sign?: string; cap?: number } | undefined;
}

/** What the scheme calls a kind, where it says so. */
export const kindName = (scheme: Adjustments, kind: string): string | undefined =>
  (ownKind(kind, scheme) as { name?: string } | undefined)?.name;

/** 1 for a kind that adds, −1 for one that takes off: `deduction`, and own kinds with sign minus. */
export function signOf(kind: string, scheme: Adjustments): 1 | -1 {
  const sign = ownKind(kind, scheme)?.sign ?? (kind === 'deduction' ? 'minus' : 'plus');
  return sign === 'minus' ? -1 : 1;
}

/** Points of one kind: their sum, and what its cap leaves; without sign. */
export interface KindSum {
  kind: string;
  sign: 1 | -1;
  sum: number;
  cap: number | undefined;
  capped: number;
}

export interface NetAdjustment {
  lines: AdjustmentLine[];
  kinds: KindSum[];
  /** Sum over the kinds after their caps. */
  before: number;
  /** The same within ± the cap in total. */
  net: number;
}

/** Of the lines of one kind and event the highest counts, the first of equal ones. */
function countOnce(lines: AdjustmentLine[]): void {
  const highest = new Map<string, AdjustmentLine>();
  for (const line of lines) {
    if (line.event === undefined) continue;
    const key = JSON.stringify([line.kind, line.event]);
    const best = highest.get(key);
    if (best === undefined) highest.set(key, line);
    else if (line.points > best.points) {
      best.counted = false;
      highest.set(key, line);
    } else line.counted = false;
  }
}

/**
 * Awards and deductions of one unit (加分/扣分), in points of the total: the same event of a kind
 * counts once, each kind is cut at its cap, then the net at ± the cap in total.
 *
 * @param earned marks of indicators that count into a kind (`earnedLines`)
 */
export function netAdjustment(
  rows: readonly Adjustment[],
  scheme: Adjustments,
  earned: readonly AdjustmentLine[] = [],
): NetAdjustment {
  const listed = rows.map(({ unit: _unit, kind: written, ...row }): AdjustmentLine => {
    const kind = kindOf(written, scheme) ?? written;
    return { ...row, kind, sign: signOf(kind, scheme), counted: true };
  });
  const lines = [...listed, ...earned];
  countOnce(lines);
  const kinds = [...new Set(lines.map(({ kind }) => kind))].map((kind): KindSum => {
    const sum = lines
      .filter((line) => line.kind === kind && line.counted)
      .reduce((total, { points }) => total + points, 0);
    const cap = ownKind(kind, scheme)?.cap;
    const capped = cap !== undefined && compareExact(sum, cap) > 0 ? cap : sum;
    return { kind, sign: signOf(kind, scheme), sum, cap, capped };
  });
  const before = kinds.reduce((total, { sign, capped }) => total + sign * capped, 0);
  const limit = scheme.total?.cap;
  const net = limit === undefined ? before : Math.min(limit, Math.max(-limit, before));
  return { lines, kinds, before, net };
}
