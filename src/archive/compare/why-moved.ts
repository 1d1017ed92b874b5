import type { UnitDifference } from '../../model/difference.ts';
import type { Bounds, IndicatorScore, Scores, UnitScore } from '../../model/scores.ts';

/** Why a score changed although no cell of the unit did. */
export type Cause =
  | { kind: 'bounds'; indicator: string; before: Bounds; after: Bounds }
  | { kind: 'weight'; indicator: string; before: number; after: number }
  /** Places, means or the best of the peers, or the rules. */
  | { kind: 'peers'; indicator: string }
  /** No score of its own changed: others passed it or fell behind it. */
  | { kind: 'others' }
  /** The same, and those that it is ranked with are not the same units. */
  | { kind: 'units' }
  /** The same, within its group alone. */
  | { kind: 'group' }
  /** What makes a total, a rank or a grade of scores: caps, tie-breaks, lines of grades. */
  | { kind: 'rules' };

/** What moved a unit of a difference, indicator by indicator. */
export function causesOf(unit: UnitDifference, before: Scores, after: Scores): Cause[] {
  const left = indicatorsOf(before, unit.code);
  const right = indicatorsOf(after, unit.code);
  const causes = unit.indicators.map(({ code }): Cause => {
    const bounds = boundsMoved(left.get(code), right.get(code));
    return bounds
      ? { kind: 'bounds', indicator: code, ...bounds }
      : { kind: 'peers', indicator: code };
  });
  const weights = [...right].flatMap(([code, one]): Cause[] => {
    const old = left.get(code)?.effectiveWeight;
    const now = one.effectiveWeight;
    return old === undefined || Math.abs(old - now) < 1e-9
      ? []
      : [{ kind: 'weight', indicator: code, before: old, after: now }];
  });
  const all = [...causes, ...weights];
  return all.length > 0 ? all : [causeBesideScores(unit, before, after)];
}

/** Why a unit moved whose scores and weights are as before. */
function causeBesideScores(unit: UnitDifference, before: Scores, after: Scores): Cause {
  if (unit.total) return { kind: 'rules' };
  if (rankedWith(before) !== rankedWith(after) && unit.rank) return { kind: 'units' };
  const group = groupOf(after, unit.code);
  if (rankedWith(before, group) !== rankedWith(after, group)) return { kind: 'group' };
  return totalsOf(before) === totalsOf(after) ? { kind: 'rules' } : { kind: 'others' };
}

const groupOf = (scores: Scores, code: string): string | undefined =>
  scores.units.find((one) => one.unit.code === code)?.unit.group;

/** Codes of the units that have a rank, of one group or of all. */
const rankedWith = ({ units }: Scores, group?: string): string =>
  units
    .filter(({ unit, rank }) => rank !== null && (group === undefined || unit.group === group))
    .map(({ unit }) => unit.code)
    .sort()
    .join(' ');

const totalsOf = ({ units }: Scores): string =>
  units
    .map(({ unit, total }) => `${unit.code} ${total}`)
    .sort()
    .join(' ');

function indicatorsOf(scores: Scores, code: string): Map<string, IndicatorScore> {
  const unit: UnitScore | undefined = scores.units.find((one) => one.unit.code === code);
  return new Map(unit?.indicators.map((one) => [one.indicator.code, one]));
}

function boundsMoved(
  before: IndicatorScore | undefined,
  after: IndicatorScore | undefined,
): { before: Bounds; after: Bounds } | undefined {
  if (!before || !after || before.kind === 'missing' || after.kind === 'missing') return undefined;
  if (!before.bounds || !after.bounds) return undefined;
  const same = JSON.stringify(before.bounds) === JSON.stringify(after.bounds);
  return same ? undefined : { before: before.bounds, after: after.bounds };
}
