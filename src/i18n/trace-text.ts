import type { Language } from '../model/site.ts';
import type { Trace, TraceStep } from '../model/trace.ts';
import { printed } from './printed-line.ts';
import { sourceText } from './source-text.ts';
import {
  adjustmentLines,
  boundLines,
  derivedLines,
  factLines,
  formulaLines,
  meanLines,
  missingLines,
  netLines,
  periodLines,
  type Step,
  segmentLines,
  upperLines,
  valueLines,
} from './trace-lines.ts';
import {
  bracketed,
  cells,
  computed,
  originText,
  type TraceContext,
  type TraceLine,
  WORDS,
  type Words,
} from './trace-words.ts';

type Writers = {
  [S in TraceStep['step']]: (
    step: Step<S>,
    words: Words,
    next: TraceStep | undefined,
  ) => TraceLine[];
};

const line = (label: string, text: string): TraceLine[] => [{ label, text }];

/** The lines of each kind of step; the longer ones are written in trace-lines.ts. */
const WRITERS: Writers = {
  rule: ({ rule }, { say, rules }) => line(say.rule, rules[rule] ?? rule),
  value: valueLines,
  missing: missingLines,
  bound: boundLines,
  fact: factLines,
  formula: formulaLines,
  upper: upperLines,
  period: periodLines,
  derived: derivedLines,
  segment: segmentLines,
  into: ({ kind, name, sign, marks }, words) => {
    const label = name ?? words.say.adjustmentKinds[kind] ?? kind;
    const text = `${sign < 0 ? '−' : '+'} ${computed(marks, words)}`;
    return line(words.say.into(label), text);
  },
  mean: meanLines,
  withheld: ({ of, name }, { say }) =>
    line(of === 'score' ? say.score : (name ?? say.total), say.withheld),
  adjustment: adjustmentLines,
  'adjustment-total': netLines,
  ballots: ({ sources }, words) =>
    line(words.say.files, words.say.filesNote(cells(sources, words))),
  filled: ({ by, score }, words) => {
    const how = words.stage.fills[by];
    if (by === 'previous') return line(words.say.filled, how);
    return line(words.say.score, bracketed(`= ${computed(score, words)}`, [how], words));
  },
  previous: ({ value, at }, words) => {
    const cell = at === undefined ? '' : sourceText(at);
    const shown = typeof value === 'number' ? words.fmt.number(value) : value;
    return line(words.say.previous, bracketed(`= ${shown}`, [cell], words));
  },
  target: ({ value, origin }, words) => {
    const from = originText(origin, true, words);
    return line(words.say.target, bracketed(`= ${words.fmt.number(value)}`, [from], words));
  },
  standard: ({ which, band, value, at }, words) => {
    const { say, fmt } = words;
    const notes = [say.bands[band] ?? '', sourceText(at)];
    const label = which === 'band' ? say.ownBand : say.upperBand;
    return line(label, bracketed(`= ${fmt.number(value)}`, notes, words));
  },
  clamp: ({ what, limit }, words) =>
    line(words.say.clamp, words.say.clamps[what](computed(limit, words))),
  rater: ({ rater, mean, weight, ballots }, words) => {
    const { say, fmt } = words;
    const numbers = { mean: computed(mean, words), weight: fmt.weight(weight) };
    const label = rater === '' ? say.allRaters : rater;
    return line(label, `= ${say.rater({ ...numbers, ballots: String(ballots) })}`);
  },
  'raters-hidden': (_step, { say }) => line(say.raters, say.ratersHidden),
  deduction: ({ points, reason = '', document = '', at }, words) => {
    const text = `− ${words.fmt.number(points)}`;
    return line(words.say.deduction, bracketed(text, [reason, document, sourceText(at)], words));
  },
  rounding: ({ decimals, result }, { say, fmt, roundings }) =>
    line(
      roundings[decimals] ?? say.rounding(String(decimals)),
      `= ${fmt.number(result, decimals)}`,
    ),
  weight: (step, words) => {
    const { say, fmt } = words;
    const effective = computed(step.effectiveWeight, words);
    const weight = fmt.weight(step.weight);
    const text = weight === effective ? weight : say.effectiveWeight(weight, effective);
    return line(say.weight, `= ${text}`);
  },
  points: ({ expression, result }, words) => [
    { label: words.say.points, text: `= ${printed(expression)}` },
    { label: '', text: `= ${computed(result, words)}` },
  ],
  zeroed: ({ item, category }, { say }) => line(say.zeroed, say.zeroedBy(item, category)),
  difficulty: ({ factor, result }, words) =>
    line(words.say.difficulty, `× ${words.fmt.number(factor)} = ${computed(result, words)}`),
  scale: ({ full, result }, words) =>
    line(words.say.scale(words.fmt.number(full)), `= ${computed(result, words)}`),
  'max-total': ({ limit }, { say, fmt }) => line(say.clamp, say.maxTotal(fmt.number(limit))),
  void: ({ item }, { say }) => line(say.total, say.void(item)),
};

/** The writer of a step by its kind: TypeScript cannot see that both go together. */
function linesOf(step: TraceStep, words: Words, next: TraceStep | undefined): TraceLine[] {
  const write = WRITERS[step.step] as (
    step: TraceStep,
    words: Words,
    next: TraceStep | undefined,
  ) => TraceLine[];
  return write(step, words, next);
}

/** Words for each way of telling, made once: bounds are put into words once for each. */
const wordsFor = new Map<string, Words>();

function wordsOf(language: Language, namePeers: boolean, inMarks: boolean): Words {
  const key = `${language} ${namePeers} ${inMarks}`;
  const known = wordsFor.get(key);
  if (known) return known;
  const { say } = WORDS[language];
  const words = {
    ...WORDS[language],
    say: inMarks ? { ...say, ...say.inMarks } : say,
    namePeers,
    roundings: Array.from({ length: 11 }, (_, decimals) => say.rounding(String(decimals))),
  };
  wordsFor.set(key, words);
  return words;
}

/** Bounds are one step for all units that share them, and are put into words once. */
const bounds = new WeakMap<TraceStep, { words: Words; lines: TraceLine[] }>();

function boundsOnce(step: TraceStep, words: Words): TraceLine[] {
  const known = bounds.get(step);
  if (known?.words === words) return known.lines;
  const lines = linesOf(step, words, undefined);
  bounds.set(step, { words, lines });
  return lines;
}

/** A trace in words, line by line: cell, bounds, formula in symbols and in numbers, result. */
export function traceLines(
  { steps }: Trace,
  language: Language,
  { namePeers = true, method = true, inMarks = false }: TraceContext = {},
): TraceLine[] {
  const words = wordsOf(language, namePeers, inMarks);
  const lines: TraceLine[] = [];
  let at = 0;
  for (const step of steps) {
    at += 1;
    if (step.step === 'rule' && !method) continue;
    const own = step.step === 'bound' ? boundsOnce(step, words) : linesOf(step, words, steps[at]);
    for (const one of own) lines.push(one);
  }
  return lines;
}
