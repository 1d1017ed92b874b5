import type { Figure } from '../../model/dataset.ts';
import type { Param, ProblemCode } from '../../model/problem.ts';
import { locatedProblem } from '../cells/located-problem.ts';
import type { IndicatorEntry, Reading } from '../tables/reading.ts';

/** The number of a figure that can be judged: read without error, and no word. */
export function judged(figure: Figure | undefined): number | undefined {
  if (figure === undefined || figure.broken) return undefined;
  return typeof figure.value === 'number' ? figure.value : undefined;
}

/** Warns at the cell of a figure, with the names of its unit and indicator. */
export function warnAt(
  reading: Reading,
  { entry, place }: { entry: IndicatorEntry; place: number },
  warning: { code: ProblemCode; text: string; params?: Record<string, Param> },
): void {
  const figure = entry.figures[place];
  const source = figure?.at;
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
        found: figure.changes?.[0]?.from ?? String(figure.value),
      },
    ),
  );
}
