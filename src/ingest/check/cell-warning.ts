import type { Figure } from '../../model/dataset.ts';
import type { Param, ProblemCode } from '../../model/problem.ts';
import type { Source } from '../../model/source.ts';
import { locatedProblem } from '../located-problem.ts';
import type { IndicatorEntry, Reading } from '../reading.ts';

/** A figure of a unit that can be judged: read without error, and a number. */
export interface Judged {
  place: number;
  value: number;
  figure: Figure;
}

/** The numbers of an indicator that is not assessed in periods, in the order of the units. */
export function judged(entry: IndicatorEntry): Judged[] {
  return entry.figures.flatMap((figure, place) => {
    if (!figure || figure.broken || typeof figure.value !== 'number') return [];
    return [{ place, value: figure.value, figure }];
  });
}

/** Warns at a cell, with the names of its unit and indicator. */
export function warnAt(
  reading: Reading,
  at: { entry: IndicatorEntry; judged: Judged; source?: Source | undefined },
  warning: { code: ProblemCode; text: string; params?: Record<string, Param> },
): void {
  const { entry } = at;
  const { place, value, figure } = at.judged;
  const source = at.source ?? figure.at;
  if (!source) return;
  reading.problems.push(
    locatedProblem(
      {
        level: 'warning',
        code: warning.code,
        text: warning.text,
        params: { indicator: entry.name, unit: reading.units[place]?.name, ...warning.params },
      },
      {
        assessment: reading.id,
        ...source.place,
        ...(source.row === undefined ? {} : { row: source.row }),
        ...(source.column === undefined ? {} : { column: source.column }),
        found: figure.changes?.[0]?.from ?? String(value),
      },
    ),
  );
}
