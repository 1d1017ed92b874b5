import type { Figure } from '../model/dataset.ts';
import type { RuleSettings } from '../model/settings.ts';
import type { Failed, Unrated } from './cell.ts';
import { FAILED } from './cell.ts';
import type { Bounds } from './curve.ts';
import { anchored } from './difference.ts';
import { compareExact } from './round.ts';
import { type Context, owed } from './rule.ts';
import { mean, quantile } from './statistics.ts';
import { missingTarget, names, reportLack, targetAt, targetOf } from './target.ts';

/** Satisfactory and unallowable value of one unit, in the figure's unit of measure. */
export interface Limits extends Bounds {
  kind: 'limits';
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

function lowAndHigh({ settings, peers }: Context): Pick<Bounds, 'satisfactory' | 'unallowable'> {
  const values = peers();
  const last = values.length;
  const { k = 1, low = 0, high = 1 } = settings;
  if (settings.bounds === 'peer-means') {
    return { satisfactory: mean(values, last - k, last), unallowable: mean(values, 0, k) };
  }
  if (settings.bounds === 'quantile') {
    return { satisfactory: quantile(values, high), unallowable: quantile(values, low) };
  }
  return {
    satisfactory: anchored(values[last - 1] ?? Number.NaN),
    unallowable: anchored(values[0] ?? Number.NaN),
  };
}

/** Best and worst of the peers; a reverse indicator takes low and high the other way round. */
function fromPeers(context: Context): LimitsOutcome {
  const { settings, reverse } = context;
  const have = context.peers().length;
  const need = settings.bounds === 'peer-means' ? 2 * (settings.k ?? 1) : 2;
  if (have < need) return { kind: 'equal', why: 'few', have, need };
  const { satisfactory: high, unallowable: low } = lowAndHigh(context);
  if (compareExact(low.value, high.value) === 0 && !differ(context)) {
    return { kind: 'equal', why: 'equal', have, need };
  }
  return reverse
    ? { kind: 'limits', satisfactory: low, unallowable: high }
    : { kind: 'limits', satisfactory: high, unallowable: low };
}

/** Best and worst figures are compared as written, however many digits they share. */
function differ({ settings, peers }: Context): boolean {
  const values = peers();
  return (settings.bounds ?? 'peers') === 'peers' && values[0] !== values[values.length - 1];
}

function fixed({ satisfactory, unallowable }: RuleSettings): LimitsOutcome {
  if (typeof satisfactory !== 'number' || typeof unallowable !== 'number') return FAILED;
  // Equal or contradicting fixed bounds were reported when the table was read.
  if (satisfactory === unallowable) return FAILED;
  return {
    kind: 'limits',
    satisfactory: anchored(satisfactory),
    unallowable: anchored(unallowable),
  };
}

/** A unit without a previous value: an error, in a draft left out. */
export function missingPrevious(
  context: Context,
  unit: number,
  figure: Figure | undefined,
): Failed | Unrated {
  if (!context.draft) {
    reportLack(context, unit, figure?.previousAt, {
      text: 'previous-missing',
      ofAll: 'previous-values-missing',
      has: (one) => context.figureOf(one)?.previous !== undefined,
    });
  }
  return owed(context);
}

function contradiction(
  context: Context,
  unit: number,
  figure: Figure | undefined,
  target: number,
  start: number,
): Failed {
  context.report({
    code: 'bounds-contradict-direction',
    text: context.reverse ? 'target-above-start' : 'target-below-start',
    params: { ...names(context, unit), target, start },
    at: targetAt(context, figure),
    place: figure?.at?.place ?? context.row.at.place,
    found: String(target),
  });
  return FAILED;
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
    return contradiction(context, unit, figure, satisfactory, unallowable);
  }
  return {
    kind: 'limits',
    satisfactory: anchored(satisfactory),
    unallowable: anchored(unallowable),
  };
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
