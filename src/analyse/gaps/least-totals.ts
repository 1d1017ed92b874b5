import { ownFigure } from './column-anew.ts';
import { FARTHEST } from './figure-axis.ts';
import { isRankRule } from './figure-zones.ts';
import { at } from './group-board.ts';
import type { GroupColumn } from './group-column.ts';

/** Tells which units of a group keep a total above a given one, however far another unit moves. */
export interface StayAhead {
  /** Whether a unit is one of them. */
  unit: (unit: number, total: number) => boolean;
  /** How many units. */
  units: (total: number, own: number) => number;
  /** The smallest number of different totals that these units can have. */
  totals: (total: number, own: number) => number;
}

/**
 * Totals below which no unit of the group can be pressed by another's better figure, worked out
 * once for a column: the scores after the worst figure has become the best imaginable, one unit of
 * rounding less for safety. Only for columns in which nobody's score rises by it.
 *
 * @param slack one unit of the total's last decimal
 */
export function leastTotals(group: GroupColumn, slack: number): StayAhead {
  const { standings } = group.board;
  const least = leastOf(group, slack);
  const { order } = group.board;
  const lows = new Float64Array(order.length);
  for (let place = 0; place < lows.length; place += 1) lows[place] = lowOf(least, order[place]);
  lows.sort();
  let points: number[] | undefined;
  const pointsOf = () =>
    pointsMeeting(
      order
        .map((unit) => [lowOf(least, unit), at(standings, unit).total + slack] as const)
        .sort((a, b) => b[0] - a[0]),
    );
  const unit = (one: number, total: number) => lowOf(least, one) > total;
  const ahead = (total: number) => lows.length - countUpTo(lows, total);
  return {
    unit,
    units: (total, own) => ahead(total) - (unit(own, total) ? 1 : 0),
    totals: (total, own) => {
      points ??= pointsOf();
      return (points[ahead(total) - 1] ?? 0) - (unit(own, total) ? 1 : 0);
    },
  };
}

const lowOf = (least: Float64Array, unit = -1): number => least[unit] ?? Number.NEGATIVE_INFINITY;

/** The least totals by unit; −Infinity for one without a rank. */
function leastOf(group: GroupColumn, slack: number): Float64Array {
  const { board, column } = group;
  const farthest = farthestFigure(group);
  const valued = board.order.filter((unit) => ownFigure(column, unit) !== undefined);
  const [worst, other] = worstTwo(group, valued);
  const least = new Float64Array(column.cells.length).fill(Number.NEGATIVE_INFINITY);
  for (const unit of board.order) least[unit] = at(board.standings, unit).total - slack;
  if (worst === undefined) return least;
  const pressed = group.anew.changed(worst, farthest);
  for (const unit of valued) {
    const score = unit === worst ? pressedBy(group, other, farthest, worst) : pressed.scoreOf(unit);
    const total = score === undefined ? Number.NaN : group.totals.total(unit, score);
    const low = Number.isNaN(total) ? Number.NEGATIVE_INFINITY : total - slack;
    least[unit] = Math.min(lowOf(least, unit), low);
  }
  return least;
}

/**
 * For each head of a list of ranges, the greatest low end first: fewest points that meet all of
 * its ranges.
 */
function pointsMeeting(ranges: readonly (readonly [low: number, high: number])[]): number[] {
  let points = 0;
  let last = Number.POSITIVE_INFINITY;
  return ranges.map(([low, high]) => {
    if (high < last) {
      points += 1;
      last = low;
    }
    return points;
  });
}

/** The best figure that the grid holds; a ratio stays above 0. */
function farthestFigure({ rows, sign }: GroupColumn): number {
  const decimals = rows[0]?.row.decimals ?? 0;
  const positive = sign < 0 && rows[0]?.row.settings.rule === 'relative';
  return positive ? 10 ** -decimals : (sign * FARTHEST) / 10 ** decimals;
}

/** The unit with the worst figure of the column, and any other one. */
function worstTwo(
  { column, sign }: GroupColumn,
  valued: readonly number[],
): (number | undefined)[] {
  let worst = valued[0];
  let least = Number.POSITIVE_INFINITY;
  for (const unit of valued) {
    const merit = sign * (ownFigure(column, unit) ?? 0);
    if (!(merit < least)) continue;
    worst = unit;
    least = merit;
  }
  return [worst, valued.find((unit) => unit !== worst)];
}

/** The worst unit's own score after another moved; places among ties are left open. */
function pressedBy(
  group: GroupColumn,
  other: number | undefined,
  farthest: number,
  worst: number,
): number | undefined {
  if (other === undefined || group.rows.some(({ row }) => isRankRule(row))) return undefined;
  return group.anew.changed(other, farthest).scoreOf(worst);
}

/** How many of the ascending totals do not lie above one. */
function countUpTo(ascending: Float64Array, total: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= total) low = middle + 1;
    else high = middle;
  }
  return low;
}
