import type { Scores } from '../model/scores.ts';
import { boundsFromPeers } from '../score/bounds.ts';
import type { Column } from '../score/column.ts';
import { valuesOf } from '../score/peers.ts';
import { significant12 } from '../score/round.ts';
import type { Context } from '../score/rule.ts';
import { type Workings, workingsOf } from '../score/trace/workings.ts';
import type { Published } from './published.ts';

/** A unit that is not published, and the indicators that give its figure or score away. */
export interface WithheldLeak {
  unit: string;
  /** Names of the indicators. */
  indicators: string[];
}

/**
 * Among the first n, an indicator may be scored by comparison with units that are withheld. Where
 * exactly one unit of the comparison group is, it is no secret whose a bound is that none of the
 * others has, nor which place is left, nor what the mean lacks.
 */
export function withheldLeaks(scores: Scores, { shown, hidden, all }: Published): WithheldLeak[] {
  if (all || shown.size === 0) return [];
  const workings = workingsOf(scores);
  const { units } = workings.run.assessment;
  const isShown = units.map(({ code }) => shown.has(code));
  const leaks = workings.columns
    .filter(({ code }) => !hidden.codes.has(code))
    .flatMap((column) =>
      givenAway(workings, column, isShown).map((unit) => ({
        unit: units[unit]?.name ?? '',
        indicator: column.rows[0]?.name ?? column.code,
      })),
    );
  return [...Map.groupBy(leaks, ({ unit }) => unit)].map(([unit, own]) => ({
    unit,
    indicators: [...new Set(own.map(({ indicator }) => indicator))],
  }));
}

/** Places of the units whose figure or score a column gives away. */
function givenAway({ run }: Workings, column: Column, isShown: readonly boolean[]): number[] {
  const whole = column.rows[0]?.settings.compare === 'all';
  const groups = whole ? [run.members.all] : [...run.members.byGroup.values()];
  const parts = column.periods ? [...column.periods.values()] : [column];
  return groups.flatMap((group) => {
    const members = [...group].filter((unit) => (column.rowOf[unit] ?? -1) >= 0);
    const away = members.filter((unit) => !isShown[unit]);
    const [unit] = away;
    if (unit === undefined || away.length > 1) return [];
    const seen = members.filter((one) => isShown[one]);
    return parts.some((part) => tells(part, unit, seen)) ? [unit] : [];
  });
}

function tells(column: Column, unit: number, seen: readonly number[]): boolean {
  const isMean = (one: number): boolean => {
    const cell = column.cells[one];
    return cell?.kind === 'filled' && cell.by === 'group-mean';
  };
  if (column.cells[unit]?.kind === 'scored' && seen.some(isMean)) return true;
  const values = valuesOf(column.figures, column.rowOf);
  const x = values[unit] ?? Number.NaN;
  const context = seen.map((one) => column.scorerOf(one)?.context).find((one) => one);
  if (Number.isNaN(x) || !context) return false;
  return comparesWith(context, x, new Set(seen.map((one) => values[one])));
}

/** Whether the scores of the others show this value, or the place that it takes. */
function comparesWith(
  context: Context,
  x: number,
  others: ReadonlySet<number | undefined>,
): boolean {
  const { settings, reverse } = context;
  const peers = context.peers();
  const [low, high] = [peers[0], peers.at(-1)];
  switch (settings.rule) {
    case 'rank-steps':
    case 'rank-line':
    case 'zscore':
      return true;
    case 'relative':
      return x === (reverse ? low : high) && !others.has(x);
    case 'efficacy':
      return boundsFromPeers(settings) && makesBound(context, peers, x, others);
    default:
      return false;
  }
}

function makesBound(
  { settings }: Context,
  peers: Float64Array,
  x: number,
  others: ReadonlySet<number | undefined>,
): boolean {
  const { bounds, k = 1, low = 0, high = 1 } = settings;
  if (bounds === 'peer-means') return peers.slice(0, k).includes(x) || peers.slice(-k).includes(x);
  if (others.has(x)) return false;
  const last = peers.length - 1;
  const around = (q: number): (number | undefined)[] => {
    const position = significant12(last * q);
    return [peers[Math.floor(position)], peers[Math.ceil(position)]];
  };
  const used = bounds === 'quantile' ? [...around(low), ...around(high)] : [peers[0], peers[last]];
  return used.includes(x);
}
