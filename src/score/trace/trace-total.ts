import type { Trace, TraceStep } from '../../model/trace.ts';
import { significant12 } from '../round.ts';
import { totalExact } from '../total/totals.ts';
import type { Branch } from '../total/tree.ts';
import { operand } from './expression.ts';
import type { Workings } from './workings.ts';

interface Part {
  id: string;
  name: string;
  score: number;
  weight: number;
  /** The score as a line: of an indicator its number, of a category its own mean. */
  line: string;
}

/** The children of a branch that have a score for the unit. */
function partsOf(
  workings: Workings,
  branch: Branch,
  unit: number,
  lines: readonly string[],
): Part[] {
  const { aggregation, columns, levels } = workings;
  const rounded = aggregation.scheme.rounding.sum === 'rounded';
  const indicators = branch.columns.flatMap((at): Part[] => {
    const score = aggregation.used[at]?.[unit] ?? Number.NaN;
    const column = columns[at];
    const row = column?.rows[column.rowOf[unit] ?? -1];
    if (Number.isNaN(score) || row === undefined) return [];
    const { code: id, name, weight } = row;
    return [{ id, name, score, weight, line: operand(score) }];
  });
  const categories = branch.branches.flatMap((place): Part[] => {
    const score = levels[place]?.used[unit] ?? Number.NaN;
    const child = aggregation.branches[place];
    if (Number.isNaN(score) || child === undefined) return [];
    const line = rounded ? operand(score) : (lines[place] ?? operand(score));
    return [{ id: child.id, name: child.name, score, weight: child.weight, line }];
  });
  return [...indicators, ...categories];
}

/** Σ w·d / Σ w, or Π d^(w / Σ w). */
function meanLine(parts: readonly Part[], geometric: boolean, of: (part: Part) => string): string {
  if (parts.length === 1) return parts.map(of).join('');
  const weights = significant12(parts.reduce((sum, { weight }) => sum + weight, 0));
  if (geometric) {
    return parts
      .map((part) => `${of(part)}^(${operand(part.weight)} / ${operand(weights)})`)
      .join(' * ');
  }
  const sum = parts.map((part) => `${operand(part.weight)} * ${of(part)}`).join(' + ');
  return `(${sum}) / ${operand(weights)}`;
}

function wrapped(line: string): string {
  return /^(?:[\d.]+|\([^()]*\))$/.test(line) ? line : `(${line})`;
}

/** Steps of one branch; its line is left in `lines` for the branch above. */
function branchSteps(
  workings: Workings,
  place: number,
  unit: number,
  lines: string[],
): TraceStep[] {
  const { aggregation, levels, effects, run } = workings;
  const branch = aggregation.branches[place];
  const level = levels[place];
  if (branch === undefined || level === undefined) return [];
  const exact = level.exact[unit] ?? Number.NaN;
  if (Number.isNaN(exact)) return [];
  const parts = partsOf(workings, branch, unit, lines);
  const geometric = branch.mean === 'geometric';
  const factor = level.factor[unit] ?? 1;
  const zeroedBy = effects[unit]?.zeroed.get(branch.id);
  const mean = meanLine(parts, geometric, ({ line }) => wrapped(line));
  const holdsLines = branch.branches.length > 0;
  const step: TraceStep = {
    step: 'mean',
    mean: branch.mean,
    of: place === 0 ? 'total' : 'category',
    ...(place === 0 ? {} : { id: branch.id, name: branch.name }),
    parts: parts.map(({ line: _line, ...part }) => part),
    expression: holdsLines ? meanLine(parts, geometric, ({ score }) => operand(score)) : mean,
    result: zeroedBy === undefined ? exact / factor : meanOf(parts, geometric),
  };
  if (zeroedBy !== undefined) {
    lines[place] = '0';
    return [step, { step: 'zeroed', category: branch.name, item: zeroedBy.name }];
  }
  lines[place] = factor === 1 ? mean : `${operand(factor)} * ${wrapped(mean)}`;
  const on = run.assessment.scheme.difficulty === 'total' ? '' : run.assessment.scheme.difficulty;
  if (branch.id !== on || factor === 1) return [step];
  return [step, { step: 'difficulty', on: branch.name, factor, result: exact }];
}

function meanOf(parts: readonly Part[], geometric: boolean): number {
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  const sum = parts.reduce(
    (total, { weight, score }) => total + weight * (geometric ? Math.log(score) : score),
    0,
  );
  return geometric ? Math.exp(sum / weights) : sum / weights;
}

/** From the indicator scores to the published total; the line gives the exact total. */
export function totalTrace(workings: Workings, unit: number): Trace {
  const { aggregation, levels, run } = workings;
  const { scheme } = run.assessment;
  const { branches } = aggregation;
  const lines: string[] = [];
  const walk = (place: number): TraceStep[] => [
    ...(branches[place]?.branches ?? []).flatMap(walk),
    ...branchSteps(workings, place, unit, lines),
  ];
  const steps = walk(0);
  const root = levels[0];
  const exact = root === undefined ? null : totalExact(scheme, root, unit);
  if (exact === null) return { steps };
  const full = scheme['full-score'];
  if (full !== 100) steps.push({ step: 'scale', full, result: exact });
  steps.push(...adjustmentSteps(workings, unit, exact));
  const line = lines[0] ?? '';
  return { steps, expression: full === 100 ? line : `${wrapped(line)} * ${operand(full)} / 100` };
}

function adjustmentSteps(workings: Workings, unit: number, exact: number): TraceStep[] {
  const { run, adjustments, effects, totals } = workings;
  const { scheme } = run.assessment;
  const steps: TraceStep[] = [];
  const { kinds, net, before } = adjustments[unit] ?? { kinds: [], net: 0, before: 0 };
  for (const { kind, sum, capped, sign } of kinds) {
    const named = scheme.adjustments[kind] as { name?: string } | undefined;
    const name = named?.name;
    steps.push({ step: 'adjustment', kind, ...(name ? { name } : {}), sign, sum, capped });
  }
  let total = exact;
  if (kinds.length > 0) {
    total += net;
    const cap = scheme.adjustments.total?.cap;
    const limit = cap === undefined ? {} : { cap };
    steps.push({ step: 'adjustment-total', before, net, ...limit, result: total });
  }
  const most = scheme.adjustments['max-total'];
  if (most !== undefined && total > most) {
    total = most;
    steps.push({ step: 'max-total', limit: most, result: most });
  }
  const voidBy = effects[unit]?.voidBy;
  if (voidBy !== undefined) return [...steps, { step: 'void', item: voidBy.name }];
  const result = totals[unit] ?? total;
  return [...steps, { step: 'rounding', from: total, decimals: scheme.rounding.total, result }];
}
