import type { Figure, Indicator } from '../model/dataset.ts';
import type { NamedNumbers } from '../model/settings.ts';
import { type Cell, FAILED, type Filled } from './cell.ts';
import { type Column, type Ready, rowsByUnit } from './column.ts';
import { fillGroupMeans, floored, missingCell, type Slot, treat, type Work } from './missing.ts';
import { FIGURELESS } from './rules.ts';
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
  const rowOf = rowsByUnit(run, rows);
  const periods = rows[0]?.settings.periods;
  return periods !== undefined && periods.length > 0
    ? scorePeriods(run, rows, rowOf, own, periods)
    : scorePlain(run, rows, rowOf, own, undefined);
}

function scorePlain(
  run: Run,
  rows: Indicator[],
  rowOf: Int32Array,
  figures: Figures,
  period: string | undefined,
): Column {
  const scorerOf = scorersOf(run, rows, rowOf, figures, period);
  const exact = new Float64Array(rowOf.length).fill(Number.NaN);
  const cells: Cell[] = [];
  const pending: Slot[] = [];
  const work: Work = { run, exact, pending };
  for (let unit = 0; unit < rowOf.length; unit += 1) {
    const ready = scorerOf(unit);
    if (ready === undefined) {
      cells.push(missingCell('not-applicable'));
      continue;
    }
    cells.push(scoreCell(work, ready, unit, figures[unit]));
  }
  fillGroupMeans(run, cells, exact, pending);
  return { code: rows[0]?.code ?? '', rows, rowOf, cells, exact, scorerOf, figures };
}

function scoreCell(work: Work, ready: Ready, unit: number, figure: Figure | undefined): Cell {
  const { rule, floor } = ready.context.settings;
  if (figure?.broken) return FAILED;
  const value = figure?.reason === undefined ? figure?.value : undefined;
  if (value === undefined) {
    const reason = figure?.reason ?? 'not-reported';
    if (reason !== 'not-reported' || !FIGURELESS.has(rule)) {
      return treat({ ...work, ...ready, unit, figure }, reason);
    }
  }
  const outcome = ready.scorer.score(unit, typeof value === 'number' ? value : Number.NaN, figure);
  if (outcome.kind === 'scored') work.exact[unit] = floored(outcome.score, floor);
  if (outcome.kind !== 'unrated') return outcome;
  if (outcome.always) return missingCell(outcome.reason);
  return treat({ ...work, ...ready, unit, figure }, outcome.reason);
}

function scorePeriods(
  run: Run,
  rows: Indicator[],
  rowOf: Int32Array,
  figures: Figures,
  settings: NamedNumbers,
): Column {
  const periods = settings.map(({ name, value }) => {
    const own = Array.from(rowOf, (_, unit) => figureOfPeriod(figures[unit], name));
    return { name, weight: value, column: scorePlain(run, rows, rowOf, own, name) };
  });
  const exact = new Float64Array(rowOf.length).fill(Number.NaN);
  const cells = Array.from(rowOf, (_, unit) => combinePeriods(periods, unit, exact));
  const code = rows[0]?.code ?? '';
  return { code, rows, rowOf, cells, exact, scorerOf: () => undefined, figures, periods };
}

/** A period's own figure; a target without period holds for each that has none of its own. */
function figureOfPeriod(figure: Figure | undefined, name: string): Figure | undefined {
  const own = figure?.periods?.get(name);
  if (figure?.target === undefined || own?.target !== undefined) return own;
  const { target, targetAt } = figure;
  return { ...own, target, ...(targetAt === undefined ? {} : { targetAt }) };
}

/** Weighted mean of the periods that have a score; the others leave their weight to them. */
function combinePeriods(
  periods: NonNullable<Column['periods']>,
  unit: number,
  exact: Float64Array,
): Cell {
  let sum = 0;
  let weights = 0;
  let filled: Filled | undefined;
  let scored = false;
  const cells = periods.map(({ column }) => column.cells[unit] ?? FAILED);
  if (cells.some(({ kind }) => kind === 'failed')) return FAILED;
  for (const { weight, column } of periods) {
    const cell = column.cells[unit] ?? FAILED;
    if (cell.kind === 'missing' || cell.kind === 'failed') continue;
    const score = column.exact[unit] ?? Number.NaN;
    sum += weight * score;
    weights += weight;
    if (cell.kind === 'scored') scored = true;
    else filled ??= cell;
  }
  if (weights === 0) return cells[0] ?? FAILED;
  exact[unit] = sum / weights;
  if (scored || filled === undefined) return { kind: 'scored', score: sum / weights };
  return { kind: 'filled', reason: filled.reason, by: filled.by };
}
