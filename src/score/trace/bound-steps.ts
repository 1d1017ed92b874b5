import type { Figure } from '../../model/dataset.ts';
import type { Origin, TraceStep } from '../../model/trace.ts';
import { boundsFromPeers, type Limits } from '../bounds.ts';
import type { Context } from '../rule.ts';
import { targetAt } from '../target.ts';

type Which = 'satisfactory' | 'unallowable';

/** The satisfactory and the unallowable bound. */
export type BoundSteps = readonly [TraceStep, TraceStep];

function peerOrigin(context: Context, which: Which, value: number): Origin {
  const { settings } = context;
  const peers = context.peers().length;
  if (settings.bounds === 'peer-means') return { from: 'peer-mean', k: settings.k ?? 1, peers };
  if (settings.bounds === 'quantile') {
    const high = (which === 'satisfactory') !== context.reverse;
    return { from: 'quantile', q: (high ? settings.high : settings.low) ?? 0, peers };
  }
  const holders = context.peerUnits((x) => x === value);
  const units = holders.map((unit) => context.assessment.units[unit]?.name ?? '');
  return { from: 'peer', units, peers };
}

function origin(context: Context, which: Which, value: number, figure: Figure | undefined): Origin {
  const { settings, row } = context;
  if (boundsFromPeers(settings)) return peerOrigin(context, which, value);
  if (settings.bounds === 'target' && which === 'satisfactory' && figure?.target !== undefined) {
    const at = targetAt(context, figure);
    return at ? { from: 'target', at } : { from: 'target' };
  }
  if (settings.bounds === 'target' && which === 'unallowable') {
    const at = figure?.previousAt;
    if (typeof settings.unallowable !== 'number') {
      return at ? { from: 'previous', at } : { from: 'previous' };
    }
  }
  const setting = settings.bounds === 'target' && which === 'satisfactory' ? 'target' : which;
  const at = row.settingsAt[setting];
  return at ? { from: 'row', at } : { from: 'defaults' };
}

/** Both bounds with whose they are; made once where they are the same for all units. */
export function limitStepsFor(
  context: Context,
): (limits: Limits, figure: Figure | undefined) => BoundSteps {
  const stepOf = (which: Which, limits: Limits, figure: Figure | undefined): TraceStep => {
    const { value } = limits[which];
    return { step: 'bound', which, value, origin: origin(context, which, value, figure) };
  };
  const stepsOf = (limits: Limits, figure: Figure | undefined): BoundSteps => [
    stepOf('satisfactory', limits, figure),
    stepOf('unallowable', limits, figure),
  ];
  if (context.settings.bounds === 'target') return stepsOf;
  let steps: BoundSteps | undefined;
  return (limits, figure) => {
    steps ??= stepsOf(limits, figure);
    return steps;
  };
}
