import type { Column } from '../column.ts';
import { roundHalfUp } from '../round.ts';
import type { Run } from '../run.ts';
import type { Workings } from '../trace/workings.ts';
import { netAdjustment } from './adjustments.ts';
import { aggregate } from './aggregate.ts';
import { aggregationOf } from './aggregation.ts';
import { standings } from './standings.ts';
import { finalTotal, totalExact } from './totals.ts';
import { vetoEffects, vetoItem } from './vetoes.ts';

/** Totals, ranks and grades from scored columns. */
export function combine(run: Run, columns: Column[]): Workings {
  const { scheme, units, vetoes, adjustments: awards } = run.assessment;
  const effects = unitRows(run, vetoes).map((rows) =>
    vetoEffects(rows.flatMap(({ item }) => vetoItem(scheme, item) ?? [])),
  );
  const adjustments = unitRows(run, awards).map((rows) => netAdjustment(rows, scheme.adjustments));
  const aggregation = aggregationOf(run, columns, effects);
  const levels = aggregate(aggregation, units.length);
  const [root] = levels;
  if (root === undefined) throw new Error('a tree has a root');
  const exact = units.map((_, unit) => totalExact(scheme, root, unit));
  reportEmpty(run, columns, exact);
  const totals = exact.map((total, unit) => {
    const [net, effect] = [adjustments[unit], effects[unit]];
    if (net === undefined || effect === undefined) return null;
    return finalTotal(scheme, total, net, effect);
  });
  const means = { aggregation, levels };
  const placed = standings(run.assessment, run.members, {
    total: totals,
    any: (unit) => exact[unit] !== null,
    tieBreaks: tieBreaksOf(means),
    effects: (unit) => effects[unit] ?? vetoEffects([]),
  });
  const holders = holdersOf(means, columns.length);
  return { run, columns, holders, ...means, adjustments, effects, totals, standings: placed };
}

/** Rows of a table by the unit's place. */
function unitRows<T extends { unit: string }>(run: Run, rows: readonly T[]): T[][] {
  const lists: T[][] = run.assessment.units.map(() => []);
  for (const row of rows) lists[run.placeOf.get(row.unit) ?? -1]?.push(row);
  return lists;
}

type Means = Pick<Workings, 'aggregation' | 'levels'>;

/** Rounded scores of the tie-break categories; −Infinity where the unit has none. */
function tieBreaksOf({ aggregation, levels }: Means): (unit: number) => number[] {
  const { scheme, branches } = aggregation;
  const places = scheme.ranks['tie-break'].map((id) =>
    branches.findIndex((branch) => branch.id === id),
  );
  return (unit) =>
    places.map((place) => {
      const score = levels[place]?.exact[unit] ?? Number.NaN;
      if (Number.isNaN(score)) return Number.NEGATIVE_INFINITY;
      return roundHalfUp(score, scheme.rounding.category);
    });
}

function holdersOf({ aggregation }: Means, columns: number): Int32Array {
  const holders = new Int32Array(columns);
  aggregation.branches.forEach((branch, place) => {
    for (const column of branch.columns) holders[column] = place;
  });
  return holders;
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
