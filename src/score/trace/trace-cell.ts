import type { Change, Figure } from '../../model/dataset.ts';
import type { IndicatorScore } from '../../model/scores.ts';
import type { TraceStep } from '../../model/trace.ts';
import type { Filled, Scored } from '../cell.ts';
import { type Column, type Period, periodsOf, type Ready } from '../column.ts';
import { floored, fullScore } from '../missing.ts';
import { asValue } from '../previous.ts';
import type { Context, Explained } from '../rule.ts';
import { scoresTable } from '../rules.ts';
import { operand, plain } from './expression.ts';
import { derivedStep } from './trace-derived.ts';

type Sources = IndicatorScore['sources'];

/** One scored cell of a column, with all that its explanation takes. */
interface Shown extends Ready {
  column: Column;
  unit: number;
  cell: Scored | Filled;
  /** After the floor. */
  exact: number;
  figure: Figure | undefined;
  sources: Sources;
  period: string | undefined;
}

/**
 * The line of a cell's exact score; the steps up to it go to the end of `steps`. Without a score
 * they say why, and the line is empty.
 */
export function explainCell(
  column: Column,
  unit: number,
  sources: Sources,
  steps: TraceStep[],
): string {
  const periods = periodsOf(column, unit);
  if (periods !== undefined) return explainPeriods(periods, unit, steps);
  return explainPlain(column, unit, sources, undefined, steps);
}

function explainPlain(
  column: Column,
  unit: number,
  sources: Sources,
  period: string | undefined,
  steps: TraceStep[],
): string {
  const cell = column.cells[unit];
  const ready = column.scorerOf(unit);
  if (cell?.kind !== 'scored' && cell?.kind !== 'filled') {
    const reason = cell?.kind === 'missing' ? cell.reason : 'not-reported';
    steps.push({ step: 'missing', reason, sources, ...named(period) });
    return '';
  }
  if (ready === undefined) throw new Error('a score without a row');
  const exact = column.exact[unit] ?? Number.NaN;
  const figure = column.figures[unit];
  const { context, scorer } = ready;
  const shown: Shown = { context, scorer, column, unit, cell, exact, figure, sources, period };
  return cell.kind === 'filled'
    ? explainFill(shown, cell, steps)
    : explainScore(shown, cell, steps);
}

function named(period: string | undefined): { period?: string } {
  return period === undefined ? {} : { period };
}

function explainScore(shown: Shown, cell: Scored, steps: TraceStep[]): string {
  const { context, figure, scorer, unit, sources } = shown;
  const { rule } = context.settings;
  if (!scoresTable(rule)) {
    const derived = derivedStep(context.assessment, context.row, unit, figure);
    steps.push(derived ?? valueStep(shown));
  } else if (rule === 'votes' || rule === 'ratings') steps.push({ step: 'ballots', sources });
  const x = typeof figure?.value === 'number' ? figure.value : Number.NaN;
  return withFloor(context, cell, scorer.explain(unit, x, figure), steps);
}

const UNCHANGED: Change[] = [];

function valueStep({ context, figure, sources, period }: Shown): TraceStep {
  const { unit } = context.row;
  const step = 'value' as const;
  const { value = '', changes = UNCHANGED } = figure ?? {};
  const told =
    unit === undefined
      ? { step, value, sources, changes }
      : { step, value, unit, sources, changes };
  return period === undefined ? told : { ...told, period };
}

/** The steps of a rule and the floor, where it acts: the line is then cut at it. */
function withFloor(
  { settings }: Context,
  { score }: Scored,
  explained: Explained,
  steps: TraceStep[],
): string {
  for (const step of explained.steps) steps.push(step);
  const { floor } = settings;
  if (floor === 'none' || floored(score, floor) === score) return explained.expression;
  steps.push({ step: 'clamp', what: 'floor', limit: floor, result: floor });
  return `max(${explained.expression}, ${plain(floor)})`;
}

function explainFill(
  shown: Shown,
  { by, reason, value, scored }: Filled,
  steps: TraceStep[],
): string {
  const { context, sources, exact, figure, period, scorer, unit } = shown;
  steps.push({ step: 'missing', reason, sources, ...named(period) });
  steps.push({ step: 'filled', by, score: exact });
  if (by !== 'previous' || value === undefined || scored === undefined) {
    return fillExpression(context, by, exact);
  }
  const at = figure?.previousAt;
  steps.push(at ? { step: 'previous', value, at } : { step: 'previous', value });
  const { x, from } = asValue(value, figure);
  return withFloor(context, scored, scorer.explain(unit, x, from), steps);
}

function fillExpression(context: Context, by: Filled['by'], exact: number): string {
  const { rule, base, span = 40 } = context.settings;
  if (by !== 'full') return operand(exact);
  return rule === 'efficacy' ? `${plain(base)} + ${plain(span)}` : plain(fullScore(context));
}

function explainPeriods(periods: readonly Period[], unit: number, steps: TraceStep[]): string {
  const parts: { weight: number; score: number; line: string }[] = [];
  for (const { name, weight, column } of periods) {
    const at = column.figures[unit]?.at;
    const line = explainPlain(column, unit, at === undefined ? [] : [at], name, steps);
    const cell = column.cells[unit];
    if (cell?.kind === 'scored' || cell?.kind === 'filled') {
      const score = column.exact[unit] ?? Number.NaN;
      steps.push({ step: 'period', period: name, weight, score });
      parts.push({ weight, score, line });
    } else {
      const reason = cell?.kind === 'missing' ? cell.reason : 'not-reported';
      steps.push({ step: 'period', period: name, weight, reason });
    }
  }
  if (parts.length === 0) return '';
  const bottom = parts.map(({ weight }) => operand(weight)).join(' + ');
  const top = (of: (part: (typeof parts)[number]) => string) =>
    parts.map((part) => `${operand(part.weight)} * ${of(part)}`).join(' + ');
  const sum = parts.reduce((total, { weight, score }) => total + weight * score, 0);
  const result = sum / parts.reduce((total, { weight }) => total + weight, 0);
  const expression = `(${top(({ score }) => operand(score))}) / (${bottom})`;
  steps.push({ step: 'formula', formula: 'periods', expression, result });
  return `(${top(({ line }) => `(${line})`)}) / (${bottom})`;
}
