import type { Assessment, Indicator } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { Scores } from '../model/scores.ts';
import { withDerivedFigures } from './formula/derive.ts';
import { problemCollector } from './report-problem.ts';
import { unitScore } from './results.ts';
import { type Finished, makeRun } from './run.ts';
import { scoreColumn } from './score-column.ts';
import { combine } from './total/combine.ts';
import type { Workings } from './trace/workings.ts';
import { withoutUndelivered } from './undelivered.ts';

/**
 * Scores one assessment: indicators, categories, totals, ranks and grades of all its units, and
 * what only scoring can find wrong. Where problems are errors the scores are not to be shown; in
 * them a failed cell counts as missing.
 *
 * @param options.draft leaves out what is not reported or not released yet
 * @param options.upper scores of `scheme.upper` (as a draft in a draft) for the rule `linked`;
 *   none where that assessment has errors
 */
export function scoreAssessment(
  assessment: Assessment,
  options: { draft: boolean; upper?: Scores | undefined },
): { scores: Scores; problems: Problem[] } {
  const { workings, problems } = workOut(assessment, options);
  return { scores: scoresOf(workings), problems };
}

/** The same up to columns, levels, totals and places, without the results of each unit. */
export function workOut(
  assessment: Assessment,
  options: { draft: boolean; upper?: Scores | undefined; finished?: Finished | undefined },
): { workings: Workings; problems: Problem[] } {
  const { problems, report } = problemCollector(assessment);
  const run = makeRun(withDerivedFigures(assessment, report), { ...options, report });
  const columns = rowsByCode(assessment.indicators).map((rows) => scoreColumn(run, rows));
  const delivered = run.draft ? withoutUndelivered(columns) : columns;
  return { workings: combine(run, delivered), problems };
}

/** Rows of each code, in the order in which the codes first come. */
function rowsByCode(indicators: readonly Indicator[]): Indicator[][] {
  const rows = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const list = rows.get(indicator.code);
    if (list === undefined) rows.set(indicator.code, [indicator]);
    else list.push(indicator);
  }
  return [...rows.values()];
}

/** The results of all units, in the order of the ranking. */
export function scoresOf(workings: Workings): Scores {
  const { run, standings } = workings;
  // In the order of the units: their cells lie beside each other, and those of the ranking anywhere.
  const results = run.assessment.units.map((_, unit) => unitScore(workings, unit));
  return {
    assessment: run.assessment,
    draft: run.draft,
    units: standings.order.flatMap((unit) => results[unit] ?? []),
    workings,
  };
}
