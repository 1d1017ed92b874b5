import type { Figure } from '../../model/dataset.ts';
import type { Source } from '../../model/source.ts';
import { boundsFromPeers, type Limits } from '../bounds.ts';
import type { Context } from '../rule.ts';
import { cellOfValue, names, namesOfTarget, targetAt } from '../target.ts';

/** The logarithmic curve takes numbers above 0 only; each one that is not is named. */

function report(
  context: Context,
  text: string,
  params: Record<string, string>,
  at: Source | undefined,
  found: string | null,
): void {
  context.report({ code: 'non-positive', text, params, at, place: context.row.at.place, found });
}

export function valueIsPositive(
  context: Context,
  unit: number,
  x: number,
  figure: Figure | undefined,
): boolean {
  if (x > 0) return true;
  const { at, found } = cellOfValue(figure);
  report(context, 'logarithm-value', names(context, unit), at, found);
  return false;
}

/** Bounds that are not above 0; where they come from peers, each peer's cell is named. */
export function boundsArePositive(
  context: Context,
  limits: Limits,
  unit: number,
  figure: Figure | undefined,
): boolean {
  const wrong = (['satisfactory', 'unallowable'] as const).filter(
    (which) => limits[which].value <= 0,
  );
  if (wrong.length === 0) return true;
  if (boundsFromPeers(context.settings)) {
    for (const peer of context.peerUnits((value) => value <= 0)) {
      valueIsPositive(context, peer, 0, context.figureOf(peer));
    }
    return false;
  }
  if (context.settings.bounds === 'target') {
    for (const which of wrong) reportOwnBound(context, which, limits, unit, figure);
  }
  // Fixed bounds were checked when the table was read.
  return false;
}

function reportOwnBound(
  context: Context,
  which: 'satisfactory' | 'unallowable',
  limits: Limits,
  unit: number,
  figure: Figure | undefined,
): void {
  const { row, settings } = context;
  const found = String(limits[which].value);
  if (which === 'satisfactory') {
    const whose = namesOfTarget(context, unit, figure);
    report(context, 'logarithm-target', whose, targetAt(context, figure), found);
  } else if (typeof settings.unallowable === 'number') {
    const at = row.settingsAt.unallowable;
    report(context, 'logarithm-bound', { indicator: row.name }, at, found);
  } else {
    const at = figure?.previousAt ?? figure?.at;
    report(context, 'logarithm-start', names(context, unit), at, found);
  }
}
