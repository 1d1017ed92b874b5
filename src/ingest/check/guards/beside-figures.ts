import type { Reading, StatedTotal } from '../../tables/reading.ts';
import { type Column, type GuardCell, numbersOf, placesWith } from './column.ts';
import { isCounted } from './figure-kind.ts';
import { at, plain } from './numbers.ts';
import { type Suspicion, suspect } from './suspicion.ts';

type Sum = StatedTotal['sums'][number];

/** A column that does not add up to the total, or does not have the mean, that its own table gives. */
export function totalsThatDiffer({ beside }: Reading, columns: readonly Column[]): Suspicion[] {
  return beside.totals.flatMap((total) =>
    total.sums.flatMap((sum) => {
      const column = columns.find(({ entry, period }) => entry === sum.entry && !period);
      if (!column || !isSummed(column, total)) return [];
      if (agrees(total, sum, column) || !mustAgree(total, sum)) return [];
      const { field } = sum;
      const places = placesWith(numbersOf(column, field));
      const cells: GuardCell[] = places.map((place) => ({ column, field, place }));
      const params = { name: total.name, total: plain(sum.total), sum: plain(rounded(total, sum)) };
      const text = total.kind === 'mean' ? 'mean-differs' : 'total-differs';
      const suspicion = suspect('warning', 'doubtful', text, cells, params);
      return [{ ...suspicion, against: cells, source: sum.at }];
    }),
  );
}

const isSummed = ({ kind }: Column, total: StatedTotal): boolean =>
  total.kind === 'mean' || kind === 'level' || kind === 'increment';

/** A mean to two decimals more than the table has; a sum as it is. */
const rounded = ({ kind }: StatedTotal, { sum, decimals }: Sum): number =>
  kind === 'mean' ? Number(sum.toFixed(decimals + 2)) : sum;

/** Whether they are the same, but for what rounding each of the numbers does. */
function agrees({ kind }: StatedTotal, sum: Sum, column?: Column): boolean {
  const { total, count, decimals } = sum;
  const isExact = kind !== 'mean' && decimals === 0 && column !== undefined && isWhole(column);
  const many = kind === 'mean' ? 1 : Math.min(count + 1, 2 * Math.sqrt(count + 1));
  const limit = isExact ? 0.5 : 0.5 * many * 10 ** -decimals;
  return Math.abs(total - sum.sum) <= limit * (1 + 1e-9) + (kind === 'mean' ? limit / 5 : 0);
}

/** People, cases and houses are counted one by one, and not rounded to thousands. */
const isWhole = ({ row }: Column): boolean =>
  isCounted(row) && !/^[十百千万亿]/.test(row.unit ?? '');

/** So many other columns show that a row has the plain means, or the sums of just these units. */
const SHOWN = { sum: 0, whole: 1, mean: 2 } as const;

/** A weighted mean, or a figure of more than the units, need not agree; all other columns tell. */
function mustAgree(total: StatedTotal, sum: Sum): boolean {
  if (Math.abs(sum.total - sum.sum) > 0.5 * Math.abs(sum.sum)) return false;
  if (total.kind === 'sum') return true;
  const others = total.sums.filter((one) => one !== sum && !one.isFlat);
  return others.length >= SHOWN[total.kind] && others.every((one) => agrees(total, one));
}

/** So many places show how a column is ranked; more where they may as well count the rows. */
const [LEAST, COUNTING] = [5, 10];

/** Figures that do not stand where the places beside them put them. */
export function ranksThatDiffer({ beside }: Reading, columns: readonly Column[]): Suspicion[] {
  return beside.ranks.flatMap(({ entry, ranks }) => {
    const column = columns.find((one) => one.entry === entry && !one.period);
    if (!column) return [];
    const ranked = ranks
      .map(({ unit, rank }): Ranked => ({ place: unit, rank, x: at(column.values, unit) }))
      .filter(({ x }) => !Number.isNaN(x));
    const isCount = ranked.every(({ rank }, i) => i === 0 || rank > (ranked[i - 1]?.rank ?? 0));
    if (ranked.length < (isCount ? COUNTING : LEAST)) return [];
    const cellOf = ({ place }: Ranked): GuardCell => ({ column, field: 'value', place });
    const few = outOfOrder(ranked);
    if (few.length === 0 && isShifted(ranked))
      return [suspect('warning', 'out-of-place', 'rows-shifted', ranked.map(cellOf))];
    return few.map((one) =>
      suspect('warning', 'doubtful', 'rank-differs', [cellOf(one)], { rank: one.rank }),
    );
  });
}

/** Whether the places would be those of the figures if these stood one row higher, or lower. */
function isShifted(ranked: readonly Ranked[]): boolean {
  if (oddOnes(ranked).length < 2) return false;
  return [1, -1].some((by) => {
    const shifted = ranked.flatMap((one, i) => {
      const next = ranked[i + by];
      return next ? [{ ...one, x: next.x }] : [];
    });
    return shifted.length >= LEAST && oddOnes(shifted).length === 0;
  });
}

/** Those that break the order, which goes up or down. */
function oddOnes(ranked: readonly Ranked[]): readonly Ranked[] {
  const [down, up] = [outOf(ranked, -1), outOf(ranked, 1)];
  return down.length <= up.length ? down : up;
}

interface Ranked {
  place: number;
  rank: number;
  x: number;
}

/**
 * The few that break an order which all others keep: one of five, or two whose figures are
 * exchanged. Where more do, the places are of something else.
 */
function outOfOrder(ranked: readonly Ranked[]): readonly Ranked[] {
  const odd = oddOnes(ranked);
  if (odd.length <= Math.max(1, Math.floor(ranked.length / 6))) return odd;
  return exchanged(ranked, -1) ?? exchanged(ranked, 1) ?? [];
}

/** What is left when the longest run in order is taken out; equal places are in any order. */
function outOf(ranked: readonly Ranked[], sign: 1 | -1): Ranked[] {
  const rows = [...ranked].sort((a, b) => a.rank - b.rank || sign * (a.x - b.x));
  const tails: number[] = [];
  const before: number[] = [];
  for (const [i, { x }] of rows.entries()) {
    let to = tails.findIndex((tail) => sign * ((rows[tail]?.x ?? 0) - x) > 0);
    if (to < 0) to = tails.length;
    before[i] = tails[to - 1] ?? -1;
    tails[to] = i;
  }
  const kept = new Set<number>();
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i] ?? -1) kept.add(i);
  return rows.filter((_, i) => !kept.has(i));
}

/** Two of which each has the figure of the other. */
function exchanged(ranked: readonly Ranked[], sign: 1 | -1): Ranked[] | undefined {
  const byRank = ranked.toSorted((a, b) => a.rank - b.rank);
  const sorted = ranked.map(({ x }) => x).sort((a, b) => sign * (a - b));
  const odd = byRank.filter(({ x }, i) => x !== sorted[i]);
  return odd.length === 2 ? odd : undefined;
}
