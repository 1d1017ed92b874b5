import type { Figure } from '../model/dataset.ts';
import type { Source } from '../model/source.ts';
import type { TraceStep } from '../model/trace.ts';
import type { Failed, Unrated } from './cell.ts';
import { foundIn } from './report-problem.ts';
import { type Context, owed } from './rule.ts';

/** The unit's own target, else that of the indicator's column. */
export function targetOf(context: Context, figure: Figure | undefined): number | undefined {
  return figure?.target ?? context.settings.target;
}

/** Where the target stands: the unit's cell, or the indicator's row. */
export function targetAt(context: Context, figure: Figure | undefined): Source | undefined {
  if (figure?.target !== undefined) return figure.targetAt ?? figure.at;
  return context.row.settingsAt.target;
}

export function names(context: Context, unit: number): { unit: string; indicator: string } {
  return {
    unit: context.assessment.units[unit]?.name ?? '',
    indicator: context.row.name,
  };
}

/** The cell of the value that was scored: the previous one where there is no value. */
export function cellOfValue(figure: Figure | undefined): {
  at: Source | undefined;
  found: string | null;
} {
  if (figure?.value !== undefined && figure.reason === undefined) {
    return { at: figure.at, found: foundIn(figure) };
  }
  const previous = figure?.previous ?? figure?.previousWord;
  const found = previous === undefined ? null : String(previous);
  return { at: figure?.previousAt ?? figure?.at, found };
}

/** A unit without a target: an error, in a draft left out. */
export function missingTarget(
  context: Context,
  unit: number,
  figure: Figure | undefined,
): Failed | Unrated {
  if (!context.draft) {
    context.report({
      code: 'missing-value',
      text: 'target-missing',
      params: names(context, unit),
      at: figure?.targetAt,
      place: figure?.at?.place ?? context.row.at.place,
    });
  }
  return owed(context);
}

export function targetStep(
  context: Context,
  figure: Figure | undefined,
  target: number,
): TraceStep {
  const at = targetAt(context, figure);
  if (figure?.target !== undefined) {
    return {
      step: 'target',
      value: target,
      origin: at ? { from: 'target', at } : { from: 'target' },
    };
  }
  return { step: 'target', value: target, origin: at ? { from: 'row', at } : { from: 'defaults' } };
}

/** Name of the comparison group; undefined where it is all units. */
export function groupName({ assessment, group, settings }: Context): string | undefined {
  if (settings.compare === 'all' || group === undefined) return undefined;
  return assessment.scheme.groups.find(({ id }) => id === group)?.name ?? group;
}
