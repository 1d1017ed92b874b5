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

/** Whose target it is: a unit’s own, else the indicator’s, about which all units say the same. */
export function namesOfTarget(
  context: Context,
  unit: number,
  figure: Figure | undefined,
): { unit?: string; indicator: string } {
  return figure?.target === undefined ? { indicator: context.row.name } : names(context, unit);
}

/** Whether none of the units, of which there are several, has it: then that is said once. */
export function hasNoneAtAll(
  { assessment: { units } }: Context,
  has: (unit: number) => boolean,
): boolean {
  return units.length > 1 && !units.some((_, unit) => has(unit));
}

/** A target or previous value that a unit lacks, or all of them: a blank is told at its own cell. */
export function reportLack(
  context: Context,
  unit: number,
  at: Source | undefined,
  lack: { text: string; ofAll: string; has: (unit: number) => boolean },
): void {
  const all = at === undefined && hasNoneAtAll(context, lack.has);
  context.report({
    code: 'missing-value',
    text: all ? lack.ofAll : lack.text,
    params: all ? { indicator: context.row.name } : names(context, unit),
    at,
    place: context.figureOf(unit)?.at?.place ?? context.row.at.place,
  });
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
    reportLack(context, unit, figure?.targetAt, {
      text: 'target-missing',
      ofAll: 'targets-missing',
      has: (one) => targetOf(context, context.figureOf(one)) !== undefined,
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
