import type { Figure, Indicator } from '../model/dataset.ts';
import { type Cell, FAILED, type Filled } from './cell.ts';
import {
  type Column,
  hasPeriods,
  type Period,
  periodsOf,
  type Ready,
  rowsByUnit,
} from './column.ts';
import { finite } from './finite.ts';
import { fillGroupMeans, floored, missingCell, treat, type Work } from './missing.ts';
import { scoresTable } from './rules.ts';
import type { Run } from './run.ts';
import { scorersOf } from './scorers.ts';

type Figures = readonly (Figure | undefined)[];

const NONE: Figures = [];

/**
 * Scores one code (all its rows) for all units, period by period where it is assessed in periods.
 *
 * @param figures instead of the assessment's own, by the unit's place
 */
export function scoreColumn(run: Run, rows: Indicator[], figures?: Figures): Column {
  const own = figures ?? run.assessment.figures.get(rows[0]?.code ?? '') ?? NONE;
  const rowOf = rowsByUnit(run.assessment.units, rows);
  const inPeriods = rows.some(({ settings }) => hasPeriods(settings.periods));
  const plain = { run, rows, rowOf, figures: own };
  return inPeriods ? scorePeriods(plain) : scorePlain({ ...plain, period: undefined });
}

interface Given {
  run: Run;
  rows: Indicator[];
  rowOf: Int32Array;
  figures: Figures;
}

interface InPeriod extends Given {
  period: string | undefined;
}

/** Whether a row is scored in this period (undefined: without periods). */
function takes(row: Indicator | undefined, period: string | undefined): boolean {
  const periods = row?.settings.periods;
  if (period === undefined) return !hasPeriods(periods);
  return periods?.some(({ name }) => name === period) ?? false;
}

function scorePlain({ run, rows, rowOf, figures, period }: InPeriod): Column {
  const scorerOf = scorersOf(run, rows, rowOf, figures, period);
  const exact = new Float64Array(rowOf.length).fill(Number.NaN);
  const work: Work = { run, exact, pending: [] };
  const taken = rows.map((row) => takes(row, period));
  const cells = Array.from(rowOf, (place, unit): Cell => {
    const ready = taken[place] ? scorerOf(unit) : undefined;
    if (ready === undefined) return missingCell('not-applicable');
    return scoreCell(work, ready, unit, figures[unit]);
  });
  fillGroupMeans(run, cells, exact, work.pending);
  return { code: rows[0]?.code ?? '', rows, rowOf, cells, exact, scorerOf, figures };
}

function scoreCell(work: Work, ready: Ready, unit: number, figure: Figure | undefined): Cell {
  const { rule, floor } = ready.context.settings;
  if (figure?.broken) return FAILED;
  const value = figure?.reason === undefined ? figure?.value : undefined;
  if (value === undefined) {
    const reason = figure?.reason ?? 'not-reported';
    if (reason !== 'not-reported' || !scoresTable(rule)) {
      return treat({ ...work, ...ready, unit, figure }, reason);
    }
  }
  const x = typeof value === 'number' ? value : Number.NaN;
  const outcome = finite(ready.context, unit, figure, ready.scorer.score(unit, x, figure));
  if (outcome.kind === 'scored') work.exact[unit] = floored(outcome.score, floor);
  if (outcome.kind !== 'unrated') return outcome;
  if (outcome.always) return missingCell(outcome.reason);
  return treat({ ...work, ...ready, unit, figure }, outcome.reason);
}

/** Each period is a column of its own; units whose row has none are scored beside them. */
function scorePeriods(given: Given): Column {
  const { rows, rowOf, figures } = given;
  const names = rows.flatMap(({ settings }) => settings.periods ?? []).map(({ name }) => name);
  const periods = new Map(
    [...new Set(names)].map((period) => {
      const own = Array.from(rowOf, (_, unit) => figureOfPeriod(figures[unit], period));
      return [period, scorePlain({ ...given, figures: own, period })];
    }),
  );
  const column: Column = { ...scorePlain({ ...given, period: undefined }), periods };
  for (let unit = 0; unit < rowOf.length; unit += 1) {
    const own = periodsOf(column, unit);
    if (own !== undefined) column.cells[unit] = combinePeriods(own, unit, column.exact);
  }
  return column;
}

/** A period's own figure; a target without period holds for each that has none of its own. */
function figureOfPeriod(figure: Figure | undefined, name: string): Figure | undefined {
  const own = figure?.periods?.get(name);
  if (figure?.target === undefined || own?.target !== undefined) return own;
  const { target, targetAt } = figure;
  return { ...own, target, ...(targetAt === undefined ? {} : { targetAt }) };
}

/** Weighted mean of the periods that have a score; the others leave their weight to them. */
function combinePeriods(periods: readonly Period[], unit: number, exact: Float64Array): Cell {
  let sum = 0;
  let weights = 0;
  let filled: Filled | undefined;
  let scored = false;
  const cells = periods.map(({ column }) => column.cells[unit] ?? FAILED);
  if (cells.some(({ kind }) => kind === 'failed')) return FAILED;
  for (const [at, { weight, column }] of periods.entries()) {
    const cell = cells[at];
    if (cell?.kind !== 'scored' && cell?.kind !== 'filled') continue;
    sum += weight * (column.exact[unit] ?? Number.NaN);
    weights += weight;
    if (cell.kind === 'scored') scored = true;
    else filled ??= cell;
  }
  if (weights === 0) return cells[0] ?? FAILED;
  exact[unit] = sum / weights;
  if (scored || filled === undefined) return { kind: 'scored', score: sum / weights };
  return { kind: 'filled', reason: filled.reason, by: filled.by };
}
