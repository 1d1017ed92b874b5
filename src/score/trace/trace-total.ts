import type { Mean } from '../../model/scheme.ts';
import type { Trace, TraceStep } from '../../model/trace.ts';
import { significant12 } from '../round.ts';
import { kindName } from '../total/adjustments.ts';
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

/** Σ w·d / Σ w, Π d^(w / Σ w), or the lowest or highest d. */
function meanLine(parts: readonly Part[], mean: Mean, of: (part: Part) => string): string {
  if (parts.length === 1) return parts.map(of).join('');
  if (mean === 'min' || mean === 'max') return `${mean}(${parts.map(of).join(', ')})`;
  const weights = significant12(parts.reduce((sum, { weight }) => sum + weight, 0));
  if (mean === 'geometric') {
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
  const { mean: kind, cap } = branch;
  const isCut = level.cut[unit] === 1;
  const factor = level.factor[unit] ?? 1;
  const zeroedBy = effects[unit]?.zeroed.get(branch.id);
  const whole = meanLine(parts, kind, ({ line }) => wrapped(line));
  const mean = isCut && cap !== undefined ? `min(${whole}, ${operand(cap)})` : whole;
  const holdsLines = branch.branches.length > 0;
  const step: TraceStep = {
    step: 'mean',
    mean: branch.mean,
    of: place === 0 ? 'total' : 'category',
    ...(place === 0 ? {} : { id: branch.id, name: branch.name }),
    parts: parts.map(({ line: _line, ...part }) => part),
    expression: holdsLines ? meanLine(parts, kind, ({ score }) => operand(score)) : whole,
    result: zeroedBy === undefined && !isCut ? exact / factor : meanOf(parts, kind),
  };
  const cut: TraceStep[] =
    isCut && cap !== undefined
      ? [{ step: 'clamp', what: 'category-cap', limit: cap, result: cap }]
      : [];
  if (zeroedBy !== undefined) {
    lines[place] = '0';
    return [step, ...cut, { step: 'zeroed', category: branch.name, item: zeroedBy.name }];
  }
  lines[place] = factor === 1 ? mean : `${operand(factor)} * ${wrapped(mean)}`;
  const on = run.assessment.scheme.difficulty === 'total' ? '' : run.assessment.scheme.difficulty;
  if (branch.id !== on || factor === 1) return [step, ...cut];
  return [step, ...cut, { step: 'difficulty', on: branch.name, factor, result: exact }];
}

function meanOf(parts: readonly Part[], mean: Mean): number {
  if (mean === 'min') return Math.min(...parts.map(({ score }) => score));
  if (mean === 'max') return Math.max(...parts.map(({ score }) => score));
  const geometric = mean === 'geometric';
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  const sum = parts.reduce(
    (total, { weight, score }) => total + weight * (geometric ? Math.log(score) : score),
    0,
  );
  return geometric ? Math.exp(sum / weights) : sum / weights;
}

/** From the indicator scores to the published total; the line gives it before it is rounded. */
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
  const scaled = full === 100 ? line : `${wrapped(line)} * ${operand(full)} / 100`;
  return { steps, expression: adjustedLine(workings, unit, scaled, exact) };
}

/** The line of the total with the adjustments, their caps and `max-total`, as far as they act. */
function adjustedLine(
  { run, adjustments }: Workings,
  unit: number,
  line: string,
  exact: number,
): string {
  const { scheme } = run.assessment;
  const { kinds, net, before } = adjustments[unit] ?? { kinds: [], net: 0, before: 0 };
  const counted = kinds.filter(({ capped }) => capped !== 0);
  const terms = counted.map(({ sign, sum, capped, cap }) => {
    const points = sum === capped ? operand(sum) : `min(${operand(sum)}, ${operand(cap ?? 0)})`;
    return `${sign < 0 ? '-' : '+'} ${points}`;
  });
  const [first = '', ...rest] = terms;
  const sum = [first.startsWith('-') ? `0 ${first}` : first.slice(2), ...rest].join(' ');
  const limit = operand(scheme.adjustments.total?.cap ?? 0);
  const bound = before > net ? `min(${sum}, ${limit})` : `max(${sum}, 0 - ${limit})`;
  const whole = before === net ? terms.join(' ') : `+ ${bound}`;
  const adjusted = terms.length === 0 ? line : `${line} ${whole}`;
  const most = scheme.adjustments['max-total'];
  const cut = most !== undefined && exact + net > most;
  return cut ? `min(${adjusted}, ${operand(most)})` : adjusted;
}

function adjustmentSteps(workings: Workings, unit: number, exact: number): TraceStep[] {
  const { run, adjustments, effects, totals } = workings;
  const { scheme } = run.assessment;
  const steps: TraceStep[] = [];
  const { kinds, net, before } = adjustments[unit] ?? { kinds: [], net: 0, before: 0 };
  for (const { kind, sum, capped, sign } of kinds) {
    const name = kindName(scheme.adjustments, kind);
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
