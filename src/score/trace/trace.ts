import type { Adjustments } from '../../model/scheme.ts';
import type { IndicatorScore, Scores, UnitScore } from '../../model/scores.ts';
import type { Trace, TraceStep } from '../../model/trace.ts';
import type { Column } from '../column.ts';
import { withoutSecrets } from '../publishing.ts';
import { kindName, signOf } from '../total/adjustments.ts';
import { operand } from './expression.ts';
import { explainCell } from './trace-cell.ts';
import { totalTrace } from './trace-total.ts';
import { type Workings, workingsOf } from './workings.ts';

/** How a number came about, made on demand from what scoring kept. */

/** Trace of one score: from the cells to the points; nothing of a unit that is withheld. */
export function traceIndicator(
  scores: Scores,
  { unit, withheld }: UnitScore,
  score: IndicatorScore,
): Trace {
  if (withheld) return { steps: [] };
  const workings = workingsOf(scores);
  const place = placeOf(workings, unit.code);
  const { code, settings } = score.indicator;
  const at = columnAt(workings, code);
  const steps: TraceStep[] = [{ step: 'rule', rule: settings.rule }];
  const expression = explainCell(at.column, place, score.sources, steps);
  if (score.kind === 'missing') return withoutSecrets({ steps }, workings.secrets);
  const { scoreExact: from, score: result, weight, effectiveWeight, points } = score;
  const { adjustments, rounding } = scores.assessment.scheme;
  const decimals = rounding.indicator;
  steps.push({ step: 'rounding', from, decimals, result });
  if (score.into !== undefined) {
    steps.push(intoStep(adjustments, score.into, from));
    return withoutSecrets({ steps, expression }, workings.secrets);
  }
  steps.push({ step: 'weight', weight, effectiveWeight });
  if (points !== undefined) {
    const line = pointsExpression(workings, at.place, place, effectiveWeight);
    steps.push({ step: 'points', expression: line, result: points });
  }
  return withoutSecrets({ steps, expression }, workings.secrets);
}

/** Marks that count into the adjustments, unrounded. */
function intoStep(adjustments: Adjustments, kind: string, marks: number): TraceStep {
  const name = kindName(adjustments, kind);
  const sign = signOf(kind, adjustments);
  return { step: 'into', kind, ...(name === undefined ? {} : { name }), sign, marks };
}

/** The line of `traceIndicator` alone, as it stands where nothing is secret and a score is there. */
export function lineOfIndicator(
  scores: Scores,
  unit: UnitScore,
  score: IndicatorScore,
): string | undefined {
  const workings = workingsOf(scores);
  if (workings.secrets !== undefined) return traceIndicator(scores, unit, score).expression;
  if (unit.withheld || score.kind === 'missing') return undefined;
  const { column } = columnAt(workings, score.indicator.code);
  return explainCell(column, placeOf(workings, unit.unit.code), score.sources, []);
}

/** Trace of a unit's total: categories, difficulty, adjustments, rounding; nothing if withheld. */
export function traceTotal(scores: Scores, { unit, withheld }: UnitScore): Trace {
  if (withheld) return { steps: [] };
  const workings = workingsOf(scores);
  return withoutSecrets(totalTrace(workings, placeOf(workings, unit.code)), workings.secrets);
}

const places = new WeakMap<Workings['columns'], Map<string, number>>();

/** Places of the columns by code: a trace for every score of a country asks for it. */
function columnPlaces({ columns }: Workings): Map<string, number> {
  let found = places.get(columns);
  if (!found) {
    found = new Map(columns.map(({ code }, place): [string, number] => [code, place]).reverse());
    places.set(columns, found);
  }
  return found;
}

function columnAt(workings: Workings, code: string): { column: Column; place: number } {
  const place = columnPlaces(workings).get(code) ?? -1;
  const column = workings.columns[place];
  if (column === undefined) throw new Error(`no column for ${code}`);
  return { column, place };
}

function placeOf({ run }: Workings, code: string): number {
  const place = run.placeOf.get(code);
  if (place === undefined) throw new Error(`no unit ${code}`);
  return place;
}

/** Score · effective weight / 100 · the factors on the categories above and on the total. */
function pointsExpression(
  { aggregation, holders, levels }: Workings,
  at: number,
  unit: number,
  effectiveWeight: number,
): string {
  const used = aggregation.used[at]?.[unit] ?? Number.NaN;
  let factors = '';
  for (let place = holders[at] ?? 0; place >= 0; ) {
    const factor = levels[place]?.factor[unit] ?? 1;
    if (factor !== 1) factors += ` * ${operand(factor)}`;
    place = aggregation.branches[place]?.parent ?? -1;
  }
  return `${operand(used)} * ${operand(effectiveWeight)} / 100${factors}`;
}
