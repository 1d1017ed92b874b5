import type { Figure } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { Column } from './column.ts';
import { withDerivedFigures } from './formula/derive.ts';
import { problemCollector } from './report-problem.ts';
import { makeRun } from './run.ts';
import { scoreColumn } from './score-column.ts';
import { combine } from './total/combine.ts';
import type { Workings } from './trace/workings.ts';
import { withoutUndelivered } from './undelivered.ts';

/** A figure as it might have been. */
export interface FigureChange {
  /** Code of the unit. */
  unit: string;
  /** Code of the indicator. */
  indicator: string;
  /** In the indicator's unit of measure, or a word. */
  value: number | string;
  /** Of an indicator that is assessed in periods. */
  period?: string;
}

/**
 * The workings with some figures changed, all else as it was: only the columns of those indicators
 * are scored anew, with all peers, then totals, ranks and grades. The same as a whole scoring of
 * the changed assessment.
 */
export function reworkWith(
  { run, columns }: Workings,
  changes: readonly FigureChange[],
): { workings: Workings; problems: Problem[] } {
  const figures = new Map(run.assessment.figures);
  for (const change of changes) {
    const column = [...(figures.get(change.indicator) ?? [])];
    const place = run.placeOf.get(change.unit);
    if (place === undefined) throw new Error(`no unit ${change.unit}`);
    column[place] = changed(column[place], change);
    figures.set(change.indicator, column);
  }
  const changedFigures = { ...run.assessment, figures };
  const { problems, report } = problemCollector(changedFigures);
  const assessment = withDerivedFigures(changedFigures, report);
  const { draft, upper, finished } = run;
  const anew = makeRun(assessment, { draft, upper, finished, report });
  const codes = new Set(changes.map(({ indicator }) => indicator));
  const isAnew = ({ code, rows }: Column): boolean =>
    codes.has(code) ||
    rows.some(({ settings }) => settings.formula !== undefined) ||
    (run.draft && rows.some(({ settings }) => settings.rule === 'deduction'));
  const rescored = columns.map((column) =>
    isAnew(column) ? scoreColumn(anew, column.rows) : column,
  );
  const delivered = run.draft ? withoutUndelivered(rescored) : rescored;
  return { workings: combine(anew, delivered), problems };
}

function changed(figure: Figure | undefined, { value, period }: FigureChange): Figure {
  if (period === undefined) {
    const { reason: _reason, broken: _broken, ...rest } = figure ?? {};
    return { ...rest, value };
  }
  const periods = new Map(figure?.periods);
  periods.set(period, changed(periods.get(period), { unit: '', indicator: '', value }));
  return { ...figure, periods };
}
