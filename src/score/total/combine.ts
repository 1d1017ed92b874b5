import type { Column } from '../column.ts';
import { roundHalfUp } from '../round.ts';
import type { Run } from '../run.ts';
import type { Workings } from '../trace/workings.ts';
import { type NetAdjustment, netAdjustment } from './adjustments.ts';
import { aggregate, type Level } from './aggregate.ts';
import { aggregationOf } from './aggregation.ts';
import { automaticVetoes } from './automatic-vetoes.ts';
import { earnedLines } from './earned.ts';
import { standings } from './standings.ts';
import { finalTotal, totalExact } from './totals.ts';
import { vetoEffects, vetoItem } from './vetoes.ts';

/** Totals, ranks and grades from scored columns. */
export function combine(run: Run, columns: Column[]): Workings {
  const { aggregation, levels, effects, automatic } = formedLevels(run, columns);
  const adjustments = adjustmentsOf(run, columns);
  const totals = totalsOf(run, columns, { levels, adjustments, effects });
  const means = { aggregation, levels };
  const [root] = levels;
  const placed = standings(run.assessment, run.members, {
    total: totals,
    any: (unit) => !Number.isNaN(root?.exact[unit] ?? Number.NaN),
    tieBreaks: tieBreaksOf(means),
    effects: (unit) => effects[unit] ?? vetoEffects([]),
  });
  const holders = holdersOf(means, columns.length);
  const formed = { ...means, adjustments, effects, automatic, totals };
  return { run, columns, holders, ...formed, standings: placed };
}

/**
 * Levels with what vetoes zero. Automatic vetoes are judged by the levels before any veto, which are
 * the same where none zeroes a category.
 */
function formedLevels(
  run: Run,
  columns: Column[],
): Pick<Workings, 'aggregation' | 'levels' | 'effects' | 'automatic'> {
  const { scheme, units, vetoes } = run.assessment;
  const listed = unitRows(run, vetoes).map((rows) =>
    rows.flatMap(({ item }) => vetoItem(scheme, item) ?? []),
  );
  const untouched = aggregationOf(run, columns, []);
  let before: Level[] | undefined;
  const levelsBefore = () => {
    before ??= aggregate(untouched, units.length);
    return before;
  };
  const { branches } = untouched;
  const automatic = automaticVetoes({ run, columns, branches, levels: levelsBefore });
  const effects = listed.map((items, unit) =>
    vetoEffects([...items, ...(automatic[unit] ?? []).map(({ item }) => item)]),
  );
  if (effects.every(({ zeroed }) => zeroed.size === 0)) {
    return { aggregation: untouched, levels: levelsBefore(), effects, automatic };
  }
  const aggregation = aggregationOf(run, columns, effects);
  return { aggregation, levels: aggregate(aggregation, units.length), effects, automatic };
}

function adjustmentsOf(run: Run, columns: readonly Column[]): NetAdjustment[] {
  const { scheme, adjustments } = run.assessment;
  const earning = columns.filter(({ rows }) =>
    rows.some(({ settings }) => settings.into !== undefined),
  );
  return unitRows(run, adjustments).map((rows, unit) =>
    netAdjustment(rows, scheme.adjustments, earnedLines(run, earning, unit)),
  );
}

function totalsOf(
  run: Run,
  columns: readonly Column[],
  { levels, adjustments, effects }: Pick<Workings, 'levels' | 'adjustments' | 'effects'>,
): (number | null)[] {
  const { scheme, units } = run.assessment;
  const [root] = levels;
  if (root === undefined) throw new Error('a tree has a root');
  const exact = units.map((_, unit) => totalExact(scheme, root, unit));
  reportEmpty(run, columns, exact);
  return exact.map((total, unit) => {
    const [net, effect] = [adjustments[unit], effects[unit]];
    if (net === undefined || effect === undefined) return null;
    return finalTotal(scheme, total, net, effect);
  });
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
