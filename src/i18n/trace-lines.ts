import type { TraceStep } from '../model/trace.ts';
import { roundHalfUp } from '../score/round.ts';
import { printed, SHOWN } from './printed-line.ts';
import { sourceText } from './source-text.ts';
import {
  bracketed,
  cells,
  computed,
  originText,
  peersNamed,
  type TraceLine,
  type Words,
} from './trace-words.ts';
import type { TraceMessages } from './zh-CN/trace.ts';

export type Step<S extends TraceStep['step']> = Extract<TraceStep, { step: S }>;

export function valueLines(step: Step<'value'>, words: Words): TraceLine[] {
  const { say, stage, fmt } = words;
  const shown = typeof step.value === 'number' ? fmt.quantity(step.value, step.unit) : step.value;
  const whys: Record<string, string> = stage.whys;
  const notes = [cells(step.sources, words)];
  for (const { from, why } of step.changes) notes.push(say.changed(from, whys[why] ?? why));
  const label = step.period === undefined ? say.value : say.periodValue(step.period);
  return [{ label, text: bracketed(`= ${shown}`, notes, words) }];
}

export function boundLines(step: Step<'bound'>, words: Words): TraceLine[] {
  const { say, fmt } = words;
  const best = step.which === 'satisfactory';
  const origin = originText(step.origin, best, words);
  if (typeof step.value === 'number') {
    const label = best ? say.satisfactory : say.unallowable;
    return [{ label, text: bracketed(`= ${computed(step.value, words)}`, [origin], words) }];
  }
  const [low, high] = step.value;
  const range = say.range(fmt.number(low), fmt.number(high));
  return [{ label: best ? say.best : say.outer, text: bracketed(`= ${range}`, [origin], words) }];
}

/** Whether the result of a formula is a coefficient, not a score. */
const isCoefficient = (formula: string): boolean =>
  formula.startsWith('coefficient-') || formula.startsWith('bands-efficacy');

export function formulaLines(step: Step<'formula'>, words: Words): TraceLine[] {
  const { say } = words;
  const results: Record<string, string> = say.results;
  const of = isCoefficient(step.formula) ? say.coefficient : say.score;
  const label = results[step.formula] ?? of;
  const symbols = symbolsOf(step, say);
  const numbers = printed(step.expression);
  const result = computed(step.result, words);
  const head = { label, text: `= ${symbols}` };
  const end = { label: '', text: `= ${result}` };
  if (numbers === result) return [head, end];
  const isComparison = step.formula === 'threshold' || step.formula === 'threshold-reverse';
  return [head, { label: '', text: isComparison ? numbers : `= ${numbers}` }, end];
}

/** Marks on 0–100 have no division by full marks. */
function symbolsOf({ formula, expression }: Step<'formula'>, say: TraceMessages): string {
  const formulas: Record<string, string> = say.formulas;
  const isOf = formula === 'direct' || formula === 'steps' || formula === 'deduction';
  if (isOf && !expression.startsWith('100 *')) {
    if (formula === 'direct') return say.directHundred;
    if (formula === 'steps') return say.stepsHundred;
    if (expression.startsWith('(100 -')) return say.deductionHundred;
  }
  return formulas[formula] ?? formula;
}

/** A computed figure: its cells, then the formula with their numbers. */
export function derivedLines(step: Step<'derived'>, words: Words): TraceLine[] {
  const { say, fmt } = words;
  const cellLines = step.cells.map(({ name, field, value, at }) => ({
    label: say.derivedCell(name, say.derivedFields[field]),
    text: bracketed(`= ${fmt.number(value)}`, [at === undefined ? '' : sourceText(at)], words),
  }));
  return [
    { label: say.derived, text: `= ${step.formula}` },
    ...cellLines,
    { label: '', text: `= ${printed(step.expression)}` },
    { label: '', text: `= ${computed(step.result, words)}` },
  ];
}

/** Which threshold, or both ends of which segment, decide. */
export function segmentLines(step: Step<'segment'>, words: Words): TraceLine[] {
  const { say, fmt } = words;
  const [low, high] = step.ends;
  if (low === undefined) return [];
  const from = { at: fmt.number(low.at), marks: fmt.number(low.marks) };
  const text =
    high === undefined
      ? say.segmentAt(from.at, from.marks)
      : say.segmentBetween({
          low: from.at,
          lowMarks: from.marks,
          high: fmt.number(high.at),
          highMarks: fmt.number(high.marks),
        });
  const note = step.beyond === undefined ? '' : say.segmentEnds[step.beyond];
  return [{ label: say.segment, text: bracketed(text, [note], words) }];
}

export function factLines(step: Step<'fact'>, words: Words): TraceLine[] {
  const { say } = words;
  const value = typeof step.value === 'number' ? computed(step.value, words) : step.value;
  const kinds: Record<string, string> = { ...say.deviations, ...say.countings };
  const detail = step.detail === undefined ? '' : (kinds[step.detail] ?? step.detail);
  const whose = peersNamed(step.units ?? [], words);
  return [{ label: say.facts[step.name], text: bracketed(`= ${value}`, [detail, whose], words) }];
}

export function meanLines(step: Step<'mean'>, words: Words): TraceLine[] {
  const { say, fmt } = words;
  const parts = step.parts.map(({ name, score, weight }) => ({
    label: name,
    text: say.part(computed(score, words), fmt.weight(weight)),
  }));
  const label = step.name ?? say.total;
  const numbers = printed(step.expression);
  const result = computed(step.result, words);
  return [
    ...parts,
    { label, text: `= ${say.means[step.mean]}` },
    ...(numbers === result ? [] : [{ label: '', text: `= ${numbers}` }]),
    { label: '', text: `= ${result}` },
  ];
}

export function adjustmentLines(step: Step<'adjustment'>, words: Words): TraceLine[] {
  const { say } = words;
  const label = step.name ?? say.adjustmentKinds[step.kind] ?? step.kind;
  const sign = step.sign < 0 ? '−' : '+';
  const [sum, capped] = [computed(step.sum, words), computed(step.capped, words)];
  const text = sum === capped ? capped : say.adjustmentCapped(sum, capped);
  return [{ label, text: `${sign} ${text}` }];
}

export function netLines(step: Step<'adjustment-total'>, words: Words): TraceLine[] {
  const { say, fmt } = words;
  const net = fmt.signed(roundHalfUp(step.net, SHOWN));
  const text =
    step.cap === undefined || step.before === step.net
      ? net
      : say.adjustmentNetCapped(
          net,
          fmt.signed(roundHalfUp(step.before, SHOWN)),
          fmt.number(step.cap),
        );
  return [
    { label: say.adjustmentNet, text: `= ${text}` },
    { label: say.afterAdjustment, text: `= ${computed(step.result, words)}` },
  ];
}

export function missingLines(
  step: Step<'missing'>,
  words: Words,
  next: TraceStep | undefined,
): TraceLine[] {
  const { say, stage } = words;
  const reason = stage.reasons[step.reason];
  const text = next?.step === 'filled' ? say.missingFilled(reason) : say.missingReallocated(reason);
  const label = step.period === undefined ? say.missing : `${say.missing} ${step.period}`;
  return [{ label, text: bracketed(text, [cells(step.sources, words)], words) }];
}

export function upperLines(step: Step<'upper'>, words: Words): TraceLine[] {
  const { say, fmt } = words;
  const place =
    step.place === undefined || step.peers === undefined
      ? ''
      : say.upperPlace(String(step.place), String(step.peers));
  const text = say.upper({
    role: say.upperRoles[step.role],
    share: fmt.number(step.share),
    weight: computed(step.weight, words),
    score: computed(step.score, words),
    place,
  });
  return [{ label: step.name, text: `= ${text}` }];
}

export function periodLines(step: Step<'period'>, words: Words): TraceLine[] {
  const { say, stage, fmt } = words;
  const text =
    step.score === undefined
      ? say.periodMissing(stage.reasons[step.reason ?? 'not-reported'])
      : `= ${say.periodScore(computed(step.score, words), fmt.weight(step.weight))}`;
  return [{ label: say.period(step.period), text }];
}
