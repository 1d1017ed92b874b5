import type { Assessment, Indicator } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { Scores } from '../model/scores.ts';
import { netAdjustment } from './adjustments.ts';
import { type Aggregation, aggregate, usedScores } from './aggregate.ts';
import type { Column } from './column.ts';
import { problemCollector } from './report-problem.ts';
import { unitScore } from './results.ts';
import { roundHalfUp } from './round.ts';
import { makeRun, type Run } from './run.ts';
import { scoreColumn } from './score-column.ts';
import { standings } from './standings.ts';
import { finalTotal, totalExact } from './totals.ts';
import { treeOf } from './tree.ts';
import { vetoEffects, vetoItem } from './vetoes.ts';
import type { Workings } from './workings.ts';

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
  const { problems, report } = problemCollector(assessment);
  const run = makeRun(assessment, { ...options, report });
  const columns = rowsByCode(assessment.indicators).map((rows) => scoreColumn(run, rows));
  return { scores: scoresOf(combine(run, columns)), problems };
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

/** Totals, ranks and grades from scored columns. */
export function combine(run: Run, columns: Column[]): Workings {
  const { scheme, units } = run.assessment;
  const effects = unitRows(run, run.assessment.vetoes).map((rows) =>
    vetoEffects(rows.flatMap(({ item }) => vetoItem(scheme, item) ?? [])),
  );
  const adjustments = unitRows(run, run.assessment.adjustments).map((rows) =>
    netAdjustment(rows, scheme.adjustments),
  );
  const aggregation = aggregationOf(run, columns, effects);
  const levels = aggregate(aggregation, units.length);
  const root = levels[0];
  if (root === undefined) throw new Error('a tree has a root');
  const exact = units.map((_, unit) => totalExact(scheme, root, unit));
  reportEmpty(run, columns, exact);
  const totals = exact.map((total, unit) => {
    const [net, effect] = [adjustments[unit], effects[unit]];
    return net === undefined || effect === undefined
      ? null
      : finalTotal(scheme, total, net, effect);
  });
  const { branches } = aggregation;
  const tieBreaks = scheme.ranks['tie-break'].map((id) =>
    branches.findIndex((branch) => branch.id === id),
  );
  const placed = standings(run.assessment, run.members, {
    total: totals,
    any: (unit) => exact[unit] !== null,
    tieBreaks: (unit) =>
      tieBreaks.map((place) => {
        const score = levels[place]?.exact[unit] ?? Number.NaN;
        return Number.isNaN(score)
          ? Number.NEGATIVE_INFINITY
          : roundHalfUp(score, scheme.rounding.category);
      }),
    effects: (unit) => effects[unit] ?? vetoEffects([]),
  });
  const holders = new Int32Array(columns.length);
  branches.forEach((branch, place) => {
    for (const column of branch.columns) holders[column] = place;
  });
  return {
    run,
    columns,
    holders,
    aggregation,
    levels,
    adjustments,
    effects,
    totals,
    standings: placed,
  };
}

/** Rows of a table by the unit's place. */
function unitRows<T extends { unit: string }>(run: Run, rows: readonly T[]): T[][] {
  const lists: T[][] = run.assessment.units.map(() => []);
  for (const row of rows) lists[run.placeOf.get(row.unit) ?? -1]?.push(row);
  return lists;
}

function aggregationOf(run: Run, columns: Column[], effects: Workings['effects']): Aggregation {
  const { scheme, units } = run.assessment;
  const branches = treeOf(scheme, columns);
  const decimals = scheme.rounding.sum === 'rounded' ? scheme.rounding.indicator : undefined;
  const weights = columns.map(({ rows, rowOf }) =>
    Float64Array.from(rowOf, (place) => rows[place]?.weight ?? 0),
  );
  return {
    scheme,
    branches,
    columns,
    weights,
    used: columns.map((column) => usedScores(column, decimals)),
    factorOf: (branch, unit) => {
      const on = scheme.difficulty === 'total' ? '' : scheme.difficulty;
      const factor = branch.id === on ? (units[unit]?.difficulty ?? 1) : 1;
      return effects[unit]?.zeroed.has(branch.id) ? 0 : factor;
    },
    notPositive: (branch, child, unit) => {
      const row = child.column?.rows[child.column.rowOf[unit] ?? -1];
      const at = child.column?.figures[unit]?.at;
      run.report({
        code: 'non-positive',
        text: child.column === undefined ? 'geometric-category' : 'geometric-indicator',
        params: {
          unit: units[unit]?.name ?? '',
          child: row?.name ?? child.branch?.name ?? '',
          category: branch.name,
        },
        at,
        place: row?.at.place ?? units[unit]?.at.place,
        found: null,
      });
    },
  };
}

/** A unit without any score is an error, unless that only follows from one already reported. */
function reportEmpty(
  run: Run,
  columns: readonly Column[],
  exact: readonly (number | null)[],
): void {
  if (run.draft || run.assessment.absenceExplained) return;
  exact.forEach((total, unit) => {
    const who = run.assessment.units[unit];
    if (total !== null || who === undefined) return;
    if (columns.some(({ cells }) => cells[unit]?.kind === 'failed')) return;
    run.report({
      code: 'missing-value',
      text: 'unit-without-scores',
      params: { unit: who.name },
      place: who.at.place,
    });
  });
}

export function scoresOf(workings: Workings): Scores {
  const { run, standings: placed } = workings;
  return {
    assessment: run.assessment,
    draft: run.draft,
    units: placed.order.map((unit) => unitScore(workings, unit)),
    workings,
  };
}
