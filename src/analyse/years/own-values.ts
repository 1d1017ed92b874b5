import { PEER_RULES } from '../../model/rules.ts';
import type { Cell } from '../../score/cell.ts';
import { type Column, periodsOf } from '../../score/column.ts';
import { floored } from '../../score/missing.ts';
import type { Run } from '../../score/run.ts';
import { scoreColumn } from '../../score/score-column.ts';
import type { Workings } from '../../score/trace/workings.ts';
import { changedScorer, ownFigure } from '../gaps/column-anew.ts';

/**
 * Exact scores of one unit's last year's figures among the other units' figures of this year, by
 * places of unit and column; NaN for none.
 *
 * @param now this year's values by this year's rules
 * @param before last year's values by the same rules, of the same units and indicators
 */
export function ownValuesOf(
  now: Workings,
  before: Workings,
): (unit: number, column: number) => number {
  return (unit, place) => {
    const column = now.columns[place];
    const old = before.columns[place];
    if (!column || !old) return Number.NaN;
    const byMean = isFilledByMean(old, unit);
    // If the rule compares nobody, last year's figure scores as it did last year.
    if (!byMean && !comparesPeers(column, unit)) return old.exact[unit] ?? Number.NaN;
    if (byMean || column.periods) return wholeColumn([now, before], column, old, unit);
    return amongPeers(column, old, unit);
  };
}

const isMean = (cell: Cell | undefined): boolean =>
  cell?.kind === 'filled' && cell.by === 'group-mean';

/** Whether the scores of others stand in for the unit's score, even in only one of its periods. */
function isFilledByMean(column: Column, unit: number): boolean {
  const periods = periodsOf(column, unit) ?? [];
  return isMean(column.cells[unit]) || periods.some((one) => isMean(one.column.cells[unit]));
}

const PEER_BOUNDS = ['peers', 'peer-means', 'quantile'];

function comparesPeers({ rows, rowOf }: Column, unit: number): boolean {
  const row = rows[rowOf[unit] ?? -1];
  if (!row) return false;
  const { rule, bounds = 'peers' } = row.settings;
  if (rule === 'efficacy') return row.direction !== 'interval' && PEER_BOUNDS.includes(bounds);
  return PEER_RULES.has(rule);
}

const silent = () => undefined;

/** Scores last year's figure, or what fills its gap, against this year's other peers. */
function amongPeers(column: Column, old: Column, unit: number): number {
  const ready = column.scorerOf(unit);
  const figure = old.figures[unit];
  const cell = old.cells[unit];
  if (!ready || !cell) return Number.NaN;
  const own = ownFigure(old, unit);
  const previous = cell.kind === 'filled' && cell.by === 'previous' ? figure?.previous : undefined;
  const value = own ?? previous;
  if (value === undefined) return old.exact[unit] ?? Number.NaN;
  const scorer = changedScorer(ready, ownFigure(column, unit), own);
  const outcome = scorer.score(unit, value, figure);
  const { floor } = ready.context.settings;
  return outcome.kind === 'scored' ? floored(outcome.score, floor) : Number.NaN;
}

/**
 * Scores the whole column anew with the unit's own rows of last year. Group means and periods need
 * this.
 */
function wholeColumn(
  [now, before]: [Workings, Workings],
  column: Column,
  old: Column,
  unit: number,
): number {
  const figures = [...column.figures];
  figures[unit] = old.figures[unit];
  const runOf = (one: number) => (one === unit ? before.run : now.run);
  const run: Run = {
    ...now.run,
    report: silent,
    ballotsOf: (code, one) => runOf(one).ballotsOf(code, one),
    deductionsOf: (code, one) => runOf(one).deductionsOf(code, one),
  };
  return scoreColumn(run, column.rows, figures).exact[unit] ?? Number.NaN;
}
