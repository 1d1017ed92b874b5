import type { Indicator } from '../model/dataset.ts';
import type { IndicatorScore } from '../model/scores.ts';
import type { Source } from '../model/source.ts';
import { type Cell, FAILED, type Filled, type Scored } from './cell.ts';
import { type Column, periodsOf, rowFor } from './column.ts';
import { roundHalfUp } from './round.ts';
import type { Run } from './run.ts';
import type { Workings } from './trace/workings.ts';

/** Effective weights and factors of the branches for one unit, from the total down. */
export interface Shares {
  weights: Float64Array;
  /** Difficulty and zeroing of the branch and all above it. */
  factors: Float64Array;
  /** 1 where points of what the branch holds add up to the total. */
  additive: Uint8Array;
}

type Present = Exclude<IndicatorScore, { kind: 'missing' }>;

/** Cells that a score rests on; ballots name their files only, each once. */
function sourcesOf(run: Run, column: Column, indicator: Indicator, unit: number): Source[] {
  const { rule } = indicator.settings;
  if (rule === 'votes' || rule === 'ratings') {
    const ballots = run.ballotsOf(column.code, unit);
    const places = new Map(ballots.map(({ at: { place } }) => [JSON.stringify(place), place]));
    return [...places.values()].map((place) => ({ place }));
  }
  if (rule === 'deduction') return run.deductionsOf(column.code, unit).map(({ at }) => at);
  const figure = column.figures[unit];
  if (figure?.periods !== undefined) {
    const figures = [...figure.periods.values()];
    return figures.flatMap(({ at, alsoAt = [] }) => (at ? [at, ...alsoAt] : alsoAt));
  }
  if (figure?.at === undefined) return [];
  return figure.alsoAt === undefined ? [figure.at] : [figure.at, ...figure.alsoAt];
}

function missingScore(run: Run, column: Column, unit: number, cell: Cell): IndicatorScore {
  const indicator = rowFor(column, unit);
  const sources = sourcesOf(run, column, indicator, unit);
  const reason = cell.kind === 'missing' ? cell.reason : 'not-reported';
  const { weight } = indicator;
  const none = { effectiveWeight: 0, points: 0 } as const;
  return { kind: 'missing', indicator, weight, sources, reason, ...none, ...intoOf(indicator) };
}

/** The kind of adjustment that a row's marks count into, where they do. */
function intoOf({ settings: { into } }: Indicator): { into?: string } {
  return into === undefined ? {} : { into };
}

/** What a rule showed beside its score, put into the result where it is there. */
function addShown(result: Present, scored: Scored | undefined, value: Present['value']): void {
  if (value !== undefined) result.value = value;
  if (scored?.bounds !== undefined) result.bounds = scored.bounds;
  if (scored?.coefficient !== undefined) result.coefficient = scored.coefficient;
}

/** A score as it is shown. One object is filled field by field: there may be 300,000 of them. */
function presentScore(run: Run, column: Column, unit: number, cell: Scored | Filled): Present {
  const indicator = rowFor(column, unit);
  const sources = sourcesOf(run, column, indicator, unit);
  const { weight } = indicator;
  const scoreExact = column.exact[unit] ?? Number.NaN;
  const score = roundHalfUp(scoreExact, run.assessment.scheme.rounding.indicator);
  const effectiveWeight = 0;
  if (cell.kind === 'filled') {
    const { reason, by, value, scored } = cell;
    const kind = 'filled' as const;
    const common = { indicator, weight, sources, score, scoreExact, effectiveWeight };
    const result: Present = { kind, reason, by, ...common };
    addShown(result, scored, value);
    return result;
  }
  const kind = 'scored' as const;
  const result = { kind, indicator, weight, sources, score, scoreExact, effectiveWeight };
  const own = periodsOf(column, unit) === undefined ? column.figures[unit]?.value : undefined;
  addShown(result, cell, cell.value ?? own);
  return result;
}

/** Scores of one unit in the order of the columns. */
export function indicatorScores(
  { columns, aggregation, levels, run, holders }: Workings,
  unit: number,
  shares: Shares,
): IndicatorScore[] {
  return columns.map((column, at) => {
    const cell = column.cells[unit] ?? FAILED;
    if (cell.kind === 'missing' || cell.kind === 'failed') {
      return missingScore(run, column, unit, cell);
    }
    const place = holders[at] ?? 0;
    const score = presentScore(run, column, unit, cell);
    if (score.indicator.settings.into !== undefined) {
      score.points = 0;
      score.into = score.indicator.settings.into;
      return score;
    }
    const share = (shares.weights[place] ?? 0) / (levels[place]?.weights[unit] ?? 1);
    score.effectiveWeight = score.weight * share;
    if (shares.additive[place] === 1) {
      const used = aggregation.used[at]?.[unit] ?? score.scoreExact;
      score.points = (used * score.effectiveWeight * (shares.factors[place] ?? 1)) / 100;
    }
    return score;
  });
}
