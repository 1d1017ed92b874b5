import type { Figure } from '../model/dataset.ts';
import type { IndicatorScore, Scores, UnitScore } from '../model/scores.ts';
import type { Trace, TraceStep } from '../model/trace.ts';
import type { Cell } from './cell.ts';
import type { Column } from './column.ts';
import { operand, plain } from './expression.ts';
import { floored, fullScore } from './missing.ts';
import type { Context, Explained } from './rule.ts';
import { FIGURELESS } from './rules.ts';
import { totalTrace } from './trace-total.ts';
import { type Workings, workingsOf } from './workings.ts';

/** How a number came about, made on demand from what scoring kept. */

/** Trace of one score: from the cells to the points. */
export function traceIndicator(
  scores: Scores,
  { unit }: UnitScore,
  indicatorScore: IndicatorScore,
): Trace {
  const workings = workingsOf(scores);
  const place = placeOf(workings, unit.code);
  const { code } = indicatorScore.indicator;
  const column = workings.columns.find((one) => one.code === code);
  const cell = column?.cells[place];
  if (column === undefined || cell === undefined) throw new Error(`no column for ${code}`);
  const { rule } = indicatorScore.indicator.settings;
  const shown = explainCell(column, place, indicatorScore);
  const steps: TraceStep[] = [{ step: 'rule', rule }, ...shown.steps];
  if (indicatorScore.kind === 'missing') return { steps };
  const { scoreExact, score, weight, effectiveWeight, points } = indicatorScore;
  const { rounding } = scores.assessment.scheme;
  steps.push(
    { step: 'rounding', from: scoreExact, decimals: rounding.indicator, result: score },
    { step: 'weight', weight, effectiveWeight },
  );
  if (points !== undefined)
    steps.push(pointsStep(workings, column, place, effectiveWeight, points));
  return { steps, expression: shown.expression };
}

/** Trace of a unit's total: categories, difficulty, adjustments, rounding. */
export function traceTotal(scores: Scores, { unit }: UnitScore): Trace {
  const workings = workingsOf(scores);
  return totalTrace(workings, placeOf(workings, unit.code));
}

function placeOf({ run }: Workings, code: string): number {
  const place = run.placeOf.get(code);
  if (place === undefined) throw new Error(`no unit ${code}`);
  return place;
}

function pointsStep(
  workings: Workings,
  column: Column,
  unit: number,
  effectiveWeight: number,
  result: number,
): TraceStep {
  const at = workings.columns.indexOf(column);
  const used = workings.aggregation.used[at]?.[unit] ?? Number.NaN;
  const factors: string[] = [];
  for (let place = workings.holders[at] ?? 0; place >= 0; ) {
    const factor = workings.levels[place]?.factor[unit] ?? 1;
    if (factor !== 1) factors.push(` * ${operand(factor)}`);
    place = workings.aggregation.branches[place]?.parent ?? -1;
  }
  const expression = `${operand(used)} * ${operand(effectiveWeight)} / 100${factors.join('')}`;
  return { step: 'points', expression, result };
}

function explainCell(column: Column, unit: number, score: IndicatorScore): Explained {
  const cell = column.cells[unit];
  if (column.periods !== undefined) return explainPeriods(column.periods, unit);
  const ready = column.scorerOf(unit);
  if (cell === undefined || cell.kind === 'missing' || cell.kind === 'failed') {
    const reason = score.kind === 'missing' ? score.reason : 'not-reported';
    const steps: TraceStep[] = [{ step: 'missing', reason, sources: score.sources }];
    return { steps, expression: '' };
  }
  if (ready === undefined) throw new Error('a score without a row');
  return explainScored(ready.context, column, unit, cell, score.sources);
}

type Present = Extract<Cell, { exact: number }>;

function explainScored(
  context: Context,
  column: Column,
  unit: number,
  cell: Present,
  sources: IndicatorScore['sources'],
  period?: string,
): Explained {
  const figure = column.figures[unit];
  const { rule } = context.settings;
  const named = period === undefined ? {} : { period };
  const steps: TraceStep[] = [];
  if (cell.kind === 'filled') {
    steps.push({ step: 'missing', reason: cell.reason, sources, ...named });
    if (cell.by !== 'previous') return explainFill(context, cell, steps);
    const at = figure?.previousAt;
    const value = Number(cell.value);
    steps.push({ step: 'filled', by: cell.by, score: cell.exact });
    steps.push(at ? { step: 'previous', value, at } : { step: 'previous', value });
  } else if (!FIGURELESS.has(rule)) {
    steps.push(valueStep(context, figure, cell.value, sources, period));
  } else if (rule === 'votes' || rule === 'ratings') steps.push({ step: 'ballots', sources });
  const ready = column.scorerOf(unit);
  if (ready === undefined) throw new Error('a score without a row');
  const x = typeof cell.value === 'number' ? cell.value : Number.NaN;
  const explained = ready.scorer.explain(unit, x, figure);
  return withFloor(context, cell, {
    steps: [...steps, ...explained.steps],
    expression: explained.expression,
  });
}

function valueStep(
  { row }: Context,
  figure: Figure | undefined,
  value: number | string | undefined,
  sources: IndicatorScore['sources'],
  period: string | undefined,
): TraceStep {
  return {
    step: 'value',
    value: value ?? '',
    ...(row.unit === undefined ? {} : { unit: row.unit }),
    sources,
    changes: figure?.changes ?? [],
    ...(period === undefined ? {} : { period }),
  };
}

/** The floor, where it acts: the line is then cut at it. */
function withFloor({ settings }: Context, cell: Present, explained: Explained): Explained {
  const { floor } = settings;
  const before = cell.rated?.score ?? cell.exact;
  if (floor === 'none' || floored(before, floor) === before) return explained;
  return {
    steps: [...explained.steps, { step: 'clamp', what: 'floor', limit: floor, result: floor }],
    expression: `max(${explained.expression}, ${plain(floor)})`,
  };
}

function explainFill(
  context: Context,
  { by, exact }: Extract<Cell, { kind: 'filled' }>,
  before: TraceStep[],
): Explained {
  const { rule, base, span = 40 } = context.settings;
  const full = fullScore(context);
  const line = rule === 'efficacy' ? `${plain(base)} + ${plain(span)}` : plain(full);
  const expression = by === 'full' ? line : operand(exact);
  return { steps: [...before, { step: 'filled', by, score: exact }], expression };
}

function explainPeriods(periods: NonNullable<Column['periods']>, unit: number): Explained {
  const steps: TraceStep[] = [];
  const parts: { weight: string; term: string; numbers: string }[] = [];
  let [sum, weights] = [0, 0];
  for (const { name, weight, column } of periods) {
    const cell = column.cells[unit];
    const at = column.figures[unit]?.at;
    const sources = at === undefined ? [] : [at];
    if (cell === undefined || cell.kind === 'missing' || cell.kind === 'failed') {
      const reason = cell?.kind === 'missing' ? cell.reason : 'not-reported';
      steps.push({ step: 'missing', reason, sources, period: name });
      steps.push({ step: 'period', period: name, weight, reason });
      continue;
    }
    const ready = column.scorerOf(unit);
    if (ready === undefined) continue;
    const shown = explainScored(ready.context, column, unit, cell, sources, name);
    steps.push(...shown.steps, { step: 'period', period: name, weight, score: cell.exact });
    const w = operand(weight);
    parts.push({
      weight: w,
      term: `${w} * (${shown.expression})`,
      numbers: `${w} * ${operand(cell.exact)}`,
    });
    sum += weight * cell.exact;
    weights += weight;
  }
  if (parts.length === 0) return { steps, expression: '' };
  const bottom = parts.map(({ weight }) => weight).join(' + ');
  const line = (key: 'term' | 'numbers') =>
    `(${parts.map((part) => part[key]).join(' + ')}) / (${bottom})`;
  const result = sum / weights;
  steps.push({ step: 'formula', formula: 'periods', expression: line('numbers'), result });
  return { steps, expression: line('term') };
}
