import type { Figure } from '../model/dataset.ts';
import type { RuleSettings } from '../model/settings.ts';
import type { Origin, TraceStep } from '../model/trace.ts';
import type { Failed, Unrated } from './cell.ts';
import { FAILED } from './cell.ts';
import { compareExact } from './round.ts';
import { type Context, owed } from './rule.ts';
import { mean, quantile } from './statistics.ts';
import { missingTarget, names, targetAt, targetOf } from './target.ts';

/** Satisfactory and unallowable value of one unit, in the figure's unit of measure. */
export interface Limits {
  kind: 'limits';
  satisfactory: number;
  unallowable: number;
}

/** No usable bounds: both are equal, or fewer values than they need. */
export interface NoLimits {
  kind: 'equal';
  why: 'few' | 'equal';
  /** How many values there are, and how many it takes. */
  have: number;
  need: number;
}

export type LimitsOutcome = Limits | NoLimits | Failed | Unrated;

const PEER_KINDS = ['peers', 'peer-means', 'quantile'];

/** Whether the bounds come from the values of the comparison group. */
export function boundsFromPeers(settings: RuleSettings): boolean {
  return PEER_KINDS.includes(settings.bounds ?? 'peers');
}

function fromPeers(context: Context): LimitsOutcome {
  const { settings, reverse } = context;
  const values = context.peers();
  const have = values.length;
  const kind = settings.bounds ?? 'peers';
  const k = settings.k ?? 1;
  const need = kind === 'peer-means' ? 2 * k : 2;
  if (have < need) return { kind: 'equal', why: 'few', have, need };
  let low = values[0] ?? Number.NaN;
  let high = values[have - 1] ?? Number.NaN;
  if (kind === 'peer-means') {
    low = mean(values, 0, k);
    high = mean(values, have - k, have);
  } else if (kind === 'quantile') {
    const [lower, upper] = [settings.low ?? 0, settings.high ?? 1];
    // Q(high) is x_s where more is better; a reverse indicator takes them the other way round.
    low = quantile(values, lower);
    high = quantile(values, upper);
  }
  if (compareExact(low, high) === 0) return { kind: 'equal', why: 'equal', have, need };
  const [satisfactory, unallowable] = reverse ? [low, high] : [high, low];
  return { kind: 'limits', satisfactory, unallowable };
}

function fixed(settings: RuleSettings): LimitsOutcome {
  const { satisfactory, unallowable } = settings;
  if (typeof satisfactory !== 'number' || typeof unallowable !== 'number') return FAILED;
  // Equal or contradicting fixed bounds were reported when the table was read.
  if (satisfactory === unallowable) return FAILED;
  return { kind: 'limits', satisfactory, unallowable };
}

function missingPrevious(context: Context, unit: number, figure: Figure | undefined): Failed | Unrated {
  if (!context.draft) {
    context.report({
      code: 'missing-value',
      text: 'previous-missing',
      params: names(context, unit),
      at: figure?.previousAt,
      place: figure?.at?.place ?? context.row.at.place,
    });
  }
  return owed(context);
}

function ownTarget(context: Context, unit: number, figure: Figure | undefined): LimitsOutcome {
  const column = context.settings.unallowable;
  const satisfactory = targetOf(context, figure);
  const unallowable = typeof column === 'number' ? column : figure?.previous;
  if (satisfactory === undefined) {
    const outcome = missingTarget(context, unit, figure);
    if (unallowable === undefined) missingPrevious(context, unit, figure);
    return outcome;
  }
  if (unallowable === undefined) return missingPrevious(context, unit, figure);
  if (satisfactory === unallowable) return { kind: 'equal', why: 'equal', have: 2, need: 2 };
  if (satisfactory < unallowable !== context.reverse) {
    context.report({
      code: 'bounds-contradict-direction',
      text: context.reverse ? 'target-above-start' : 'target-below-start',
      params: { ...names(context, unit), target: satisfactory, start: unallowable },
      at: targetAt(context, figure),
      place: figure?.at?.place ?? context.row.at.place,
      found: String(satisfactory),
    });
    return FAILED;
  }
  return { kind: 'limits', satisfactory, unallowable };
}

/**
 * Where x_s and x_u come from: `fixed` columns of the row; `peers`, best and worst value of the
 * comparison group; `peer-means`, mean of its best and worst k; `quantile`, type 7; `target`,
 * the unit's target over the column 不允许值 or else its previous value.
 */
export function limitsFor(
  context: Context,
): (unit: number, figure: Figure | undefined) => LimitsOutcome {
  const kind = context.settings.bounds ?? 'peers';
  if (kind === 'target') return (unit, figure) => ownTarget(context, unit, figure);
  let limits: LimitsOutcome | undefined;
  return () => {
    limits ??= kind === 'fixed' ? fixed(context.settings) : fromPeers(context);
    return limits;
  };
}

function origin(context: Context, which: 'satisfactory' | 'unallowable', value: number, figure: Figure | undefined): Origin {
  const { settings, row } = context;
  const kind = settings.bounds ?? 'peers';
  const peers = boundsFromPeers(settings) ? context.peers().length : 0;
  if (kind === 'peers') {
    const holders = context.peerUnits((x) => x === value);
    const units = holders.map((unit) => context.assessment.units[unit]?.name ?? '');
    return { from: 'peer', units, peers };
  }
  if (kind === 'peer-means') return { from: 'peer-mean', k: settings.k ?? 1, peers };
  if (kind === 'quantile') {
    const high = (which === 'satisfactory') !== context.reverse;
    return { from: 'quantile', q: (high ? settings.high : settings.low) ?? 0, peers };
  }
  if (kind === 'target' && which === 'satisfactory') {
    const at = targetAt(context, figure);
    if (figure?.target !== undefined) return at ? { from: 'target', at } : { from: 'target' };
    return at ? { from: 'row', at } : { from: 'defaults' };
  }
  if (kind === 'target' && typeof settings.unallowable !== 'number') {
    const at = figure?.previousAt;
    return at ? { from: 'previous', at } : { from: 'previous' };
  }
  const at = row.settingsAt[which];
  return at ? { from: 'row', at } : { from: 'defaults' };
}

export function limitSteps(context: Context, limits: Limits, figure: Figure | undefined): TraceStep[] {
  return (['satisfactory', 'unallowable'] as const).map((which) => ({
    step: 'bound',
    which,
    value: limits[which],
    origin: origin(context, which, limits[which], figure),
  }));
}
