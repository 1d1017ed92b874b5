import type { Figure, Indicator } from '../../model/dataset.ts';
import type { NoLimits } from '../bounds.ts';
import { FAILED, type Failed, type Outcome } from '../cell.ts';
import type { Curve } from '../curve.ts';
import type { Context } from '../rule.ts';
import { groupName, names, targetAt } from '../target.ts';

/**
 * What `equal-bounds` makes of a unit whose bounds are equal or whose peers are too few: base +
 * span (`full`), `base`, left out (`skip`, as always in a draft with too few peers) or an error.
 */
export function withoutLimits(
  context: Context,
  curve: Curve,
  limits: NoLimits,
  unit: number,
  figure: Figure | undefined,
): Outcome {
  const skip = context.draft && limits.why === 'few';
  const how = skip ? 'skip' : (context.settings['equal-bounds'] ?? 'error');
  if (how === 'full') return { kind: 'scored', score: curve.base + curve.span };
  if (how === 'base') return { kind: 'scored', score: curve.base };
  if (how === 'skip') return { kind: 'unrated', reason: 'equal-bounds', always: true };
  return context.settings.bounds === 'target'
    ? reportTarget(context, unit, figure)
    : reportPeers(context, limits, figure);
}

function reportTarget(context: Context, unit: number, figure: Figure | undefined): Failed {
  context.report({
    code: 'bounds-equal',
    text: 'target-equals-start',
    params: names(context, unit),
    at: targetAt(context, figure),
    place: context.row.at.place,
    found: figure?.target === undefined ? null : String(figure.target),
  });
  return FAILED;
}

function reportPeers(
  context: Context,
  { why, have, need }: NoLimits,
  figure: Figure | undefined,
): Failed {
  if (context.isDoubtful()) return FAILED;
  const { row, period } = context;
  const place = figure?.at?.place ?? row.at.place;
  const group = groupName(context);
  const units = compared(context);
  if (why === 'few' && units < need) {
    const params = { group, have: units, need, indicators: hurtBy(context, need) };
    context.report({ code: 'group-too-small', text: 'units-too-few', params, place });
    return FAILED;
  }
  context.report({
    code: why === 'few' ? 'group-too-small' : 'bounds-equal',
    text: why === 'few' ? 'peers-too-few' : 'peers-equal',
    params: { indicator: row.name, group, have, need, period },
    place,
  });
  return FAILED;
}

/** How many peers the bounds of a row need; 0 where it has none that need any. */
function peersNeeded({ settings }: Indicator): number {
  if (settings.rule !== 'efficacy' || (settings['equal-bounds'] ?? 'error') !== 'error') return 0;
  if (settings.bounds === 'peer-means') return 2 * (settings.k ?? 1);
  return /^(peers|quantile)$/.test(settings.bounds ?? 'peers') ? 2 : 0;
}

/** Names of the indicators that cannot be scored where so many peers are needed and not there. */
function hurtBy({ assessment, group, settings }: Context, need: number): string[] {
  const hurt = assessment.indicators.filter(
    (row) =>
      peersNeeded(row) === need &&
      row.settings.compare === settings.compare &&
      (row.groups === undefined || group === undefined || row.groups.includes(group)),
  );
  return [...new Set(hurt.map(({ name }) => name))];
}

/** Units to compare, with a value or without: too few of them are so for every indicator, said once. */
function compared({ assessment, group, settings }: Context): number {
  if (settings.compare === 'all' || group === undefined) return assessment.units.length;
  return assessment.units.filter((unit) => unit.group === group).length;
}
