import type { Figure } from '../model/dataset.ts';
import type { IndicatorScore } from '../model/scores.ts';
import type { TraceStep } from '../model/trace.ts';
import type { Filled, Scored } from './cell.ts';
import { type Column, type Period, periodsOf, type Ready } from './column.ts';
import { operand, plain } from './expression.ts';
import { floored, fullScore } from './missing.ts';
import { asValue } from './previous.ts';
import type { Context, Explained } from './rule.ts';
import { FIGURELESS } from './rules.ts';

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

/** Steps of a cell up to its exact score; without a score they say why, and the line is empty. */
export function explainCell(column: Column, unit: number, sources: Sources): Explained {
  const periods = periodsOf(column, unit);
  if (periods !== undefined) return explainPeriods(periods, unit);
  return explainPlain(column, unit, sources, undefined);
}

function explainPlain(
  column: Column,
  unit: number,
  sources: Sources,
  period: string | undefined,
): Explained {
  const cell = column.cells[unit];
  const ready = column.scorerOf(unit);
  if (cell?.kind !== 'scored' && cell?.kind !== 'filled') {
    const reason = cell?.kind === 'missing' ? cell.reason : 'not-reported';
    return { steps: [{ step: 'missing', reason, sources, ...named(period) }], expression: '' };
  }
  if (ready === undefined) throw new Error('a score without a row');
  const exact = column.exact[unit] ?? Number.NaN;
  const figure = column.figures[unit];
  const { scorer, context } = ready;
  const shown: Shown = { scorer, context, column, unit, cell, exact, figure, sources, period };
  return cell.kind === 'filled' ? explainFill(shown, cell) : explainScore(shown, cell);
}

function named(period: string | undefined): { period?: string } {
  return period === undefined ? {} : { period };
}

function explainScore(shown: Shown, cell: Scored): Explained {
  const { context, figure, scorer, unit, sources } = shown;
  const { rule } = context.settings;
  const before: TraceStep[] = [];
  if (!FIGURELESS.has(rule)) before.push(valueStep(shown));
  else if (rule === 'votes' || rule === 'ratings') before.push({ step: 'ballots', sources });
  const x = typeof figure?.value === 'number' ? figure.value : Number.NaN;
  const { steps, expression } = scorer.explain(unit, x, figure);
  return withFloor(context, cell, { steps: [...before, ...steps], expression });
}

function valueStep({ context, figure, sources, period }: Shown): TraceStep {
  const { unit } = context.row;
  return {
    step: 'value',
    value: figure?.value ?? '',
    ...(unit === undefined ? {} : { unit }),
    sources,
    changes: figure?.changes ?? [],
    ...named(period),
  };
}

/** The floor, where it acts: the line is then cut at it. */
function withFloor({ settings }: Context, { score }: Scored, explained: Explained): Explained {
  const { floor } = settings;
  if (floor === 'none' || floored(score, floor) === score) return explained;
  return {
    steps: [...explained.steps, { step: 'clamp', what: 'floor', limit: floor, result: floor }],
    expression: `max(${explained.expression}, ${plain(floor)})`,
  };
}

function explainFill(shown: Shown, { by, reason, value, scored }: Filled): Explained {
  const { context, sources, exact, figure, period, scorer, unit } = shown;
  const before: TraceStep[] = [
    { step: 'missing', reason, sources, ...named(period) },
    { step: 'filled', by, score: exact },
  ];
  if (by !== 'previous' || value === undefined || scored === undefined) {
    return { steps: before, expression: fillExpression(context, by, exact) };
  }
  const at = figure?.previousAt;
  before.push(at ? { step: 'previous', value, at } : { step: 'previous', value });
  const { x, from } = asValue(value, figure);
  const { steps, expression } = scorer.explain(unit, x, from);
  return withFloor(context, scored, { steps: [...before, ...steps], expression });
}

function fillExpression(context: Context, by: Filled['by'], exact: number): string {
  const { rule, base, span = 40 } = context.settings;
  if (by !== 'full') return operand(exact);
  return rule === 'efficacy' ? `${plain(base)} + ${plain(span)}` : plain(fullScore(context));
}

function explainPeriods(periods: readonly Period[], unit: number): Explained {
  const steps: TraceStep[] = [];
  const parts: { weight: number; score: number; line: string }[] = [];
  for (const { name, weight, column } of periods) {
    const at = column.figures[unit]?.at;
    const shown = explainPlain(column, unit, at === undefined ? [] : [at], name);
    const cell = column.cells[unit];
    steps.push(...shown.steps);
    if (cell?.kind === 'scored' || cell?.kind === 'filled') {
      const score = column.exact[unit] ?? Number.NaN;
      steps.push({ step: 'period', period: name, weight, score });
      parts.push({ weight, score, line: shown.expression });
    } else {
      const reason = cell?.kind === 'missing' ? cell.reason : 'not-reported';
      steps.push({ step: 'period', period: name, weight, reason });
    }
  }
  if (parts.length === 0) return { steps, expression: '' };
  const bottom = parts.map(({ weight }) => operand(weight)).join(' + ');
  const top = (of: (part: (typeof parts)[number]) => string) =>
    parts.map((part) => `${operand(part.weight)} * ${of(part)}`).join(' + ');
  const sum = parts.reduce((total, { weight, score }) => total + weight * score, 0);
  const result = sum / parts.reduce((total, { weight }) => total + weight, 0);
  const expression = `(${top(({ score }) => operand(score))}) / (${bottom})`;
  steps.push({ step: 'formula', formula: 'periods', expression, result });
  return { steps, expression: `(${top(({ line }) => `(${line})`)}) / (${bottom})` };
}
