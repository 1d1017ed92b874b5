import type { Indicator } from '../../model/dataset.ts';
import type { IndicatorScore } from '../../model/scores.ts';
import { efficacyFormula } from './efficacy.ts';
import { numbersOf, ownNumber, targetCell, targetOf, valueCell } from './figures.ts';
import { type Live, literal, type Plan, peersOf, type Row, rangeOf } from './plan.ts';

type Scored = Exclude<IndicatorScore, { kind: 'missing' }>;

/** What a rule's formula is made of: the figure's cell and number, and those of the target. */
interface Inputs {
  indicator: Indicator;
  x: Live;
  target: Live | undefined;
  /** The peers' column and their figures, ascending. */
  range: string;
  peers: number[];
}

/**
 * The score of one unit under one indicator as a live formula, floor and all; undefined for rules
 * that a sheet cannot follow (words, ballots, deductions, periods, fills), whose score is a number.
 */
export function scoreFormula(plan: Plan, row: Row, score: Scored): Live | undefined {
  if (score.kind !== 'scored') return undefined;
  const live = ruleFormula(plan, row, score);
  const { floor } = score.indicator.settings;
  if (live === undefined || floor === 'none') return live;
  return { text: `MAX(${floor},${live.text})`, value: Math.max(floor, live.value) };
}

function ruleFormula(plan: Plan, row: Row, score: Scored): Live | undefined {
  const { indicator } = score;
  if (indicator.settings.periods !== undefined) return undefined;
  if (indicator.settings.rule === 'efficacy') return efficacyFormula(plan, row, score);
  const rule = RULES[indicator.settings.rule];
  const inputs = rule && inputsOf(plan, row, indicator);
  return inputs && rule(inputs);
}

function inputsOf(plan: Plan, row: Row, indicator: Indicator): Inputs | undefined {
  const { code, settings } = indicator;
  const value = ownNumber(row, code);
  if (value === undefined) return undefined;
  const target = targetOf(row, code);
  const peers = peersOf(plan, row, settings.compare);
  return {
    indicator,
    x: { text: valueCell(plan, row, code), value },
    target: target === undefined ? undefined : { text: targetCell(plan, row, code), value: target },
    range: rangeOf(plan, 'values', code, peers),
    peers: numbersOf(peers, code),
  };
}

const RULES: Partial<Record<Indicator['settings']['rule'], (inputs: Inputs) => Live | undefined>> =
  {
    completion,
    threshold,
    steps,
    relative,
    'rank-steps': rankSteps,
    'rank-line': rankLine,
    zscore,
  };

const isReverse = ({ indicator }: Inputs): boolean => indicator.direction === 'reverse';

function completion(inputs: Inputs): Live | undefined {
  const { x, target, indicator } = inputs;
  if (target === undefined) return undefined;
  const { 'zero-below': zero = 0, cap = 100, 'reverse-form': form } = indicator.settings;
  const ratio = completionRatio(x, target, isReverse(inputs), form === 'complement');
  const value = ratio.value < zero ? 0 : Math.min(ratio.value, cap);
  return {
    text: `IF(ROUND(${ratio.text},9)<${literal(zero)},0,MIN(${ratio.text},${literal(cap)}))`,
    value,
  };
}

function completionRatio(x: Live, target: Live, reverse: boolean, complement: boolean): Live {
  if (!reverse)
    return { text: `100*${x.text}/${target.text}`, value: (100 * x.value) / target.value };
  if (complement)
    return { text: `100*(2-${x.text}/${target.text})`, value: 100 * (2 - x.value / target.value) };
  return { text: `100*${target.text}/${x.text}`, value: (100 * target.value) / x.value };
}

function threshold(inputs: Inputs): Live | undefined {
  const { x, target } = inputs;
  if (target === undefined) return undefined;
  const reverse = isReverse(inputs);
  const reached = reverse ? x.value <= target.value : x.value >= target.value;
  return {
    text: `IF(${x.text}${reverse ? '<=' : '>='}${target.text},100,0)`,
    value: reached ? 100 : 0,
  };
}

/** Marks at the target plus or minus so much a step, between its caps; marks become 0–100. */
function steps(inputs: Inputs): Live | undefined {
  const { x, target, indicator } = inputs;
  if (target === undefined) return undefined;
  const { settings, weight } = indicator;
  const full = settings.scale === 'hundred' ? 100 : weight;
  const {
    step = 1,
    'per-step': each = 0,
    'bonus-cap': bonus = 0,
    'deduction-cap': deduction,
  } = settings;
  const start = settings['at-target'] ?? full;
  const [a, b] = isReverse(inputs) ? [target, x] : [x, target];
  const number: Live = { text: `(${a.text}-${b.text})/${step}`, value: (a.value - b.value) / step };
  const counted: Live =
    settings.counting === 'whole'
      ? {
          text: `TRUNC(ROUND(${number.text},9))`,
          value: Math.trunc(Number(number.value.toFixed(9))),
        }
      : number;
  const free: Live = { text: `${each}*${counted.text}`, value: each * counted.value };
  const least: Live =
    deduction === undefined
      ? free
      : { text: `MAX(-${deduction},${free.text})`, value: Math.max(-deduction, free.value) };
  const value = ((start + Math.min(bonus, least.value)) * 100) / full;
  return { text: `(${literal(start)}+MIN(${bonus},${least.text}))*100/${full}`, value };
}

function relative(inputs: Inputs): Live | undefined {
  const { x, range, peers } = inputs;
  if (isReverse(inputs))
    return {
      text: `100*MIN(${range})/${x.text}`,
      value: (100 * (peers[0] ?? Number.NaN)) / x.value,
    };
  return {
    text: `100*${x.text}/MAX(${range})`,
    value: (100 * x.value) / (peers.at(-1) ?? Number.NaN),
  };
}

/** Place among the peers, 1, 1, 3: RANK passes over cells without a number. */
function place(inputs: Inputs): Live {
  const { x, range, peers } = inputs;
  const better = peers.filter((one) => (isReverse(inputs) ? one < x.value : one > x.value)).length;
  return { text: `RANK(${x.text},${range},${isReverse(inputs) ? 1 : 0})`, value: 1 + better };
}

function rankSteps(inputs: Inputs): Live {
  const each = inputs.indicator.settings['per-place'] ?? 0;
  const { text, value } = place(inputs);
  return { text: `100-${each}*(${text}-1)`, value: 100 - each * (value - 1) };
}

function rankLine(inputs: Inputs): Live {
  const { range, peers, indicator } = inputs;
  const { first = 100, last = 60 } = indicator.settings;
  const { text, value } = place(inputs);
  const count = peers.length;
  const result = count <= 1 ? first : first - ((first - last) * (value - 1)) / (count - 1);
  const [from, to] = [literal(first), literal(last)];
  return {
    text: `IF(COUNT(${range})<=1,${from},${from}-(${from}-${to})*(${text}-1)/(COUNT(${range})-1))`,
    value: result,
  };
}

function zscore(inputs: Inputs): Live {
  const { x, range, peers, indicator } = inputs;
  const { mean: middle = 50, sd = 10, deviation } = indicator.settings;
  const sample = deviation === 'sample';
  const mean = peers.reduce((sum, one) => sum + one, 0) / peers.length;
  const squares = peers.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const spread = Math.sqrt(squares / (peers.length - (sample ? 1 : 0)));
  const s = `${sample ? 'STDEV' : 'STDEVP'}(${range})`;
  const apart = isReverse(inputs)
    ? `(AVERAGE(${range})-${x.text})`
    : `(${x.text}-AVERAGE(${range}))`;
  const z = spread > 0 ? (isReverse(inputs) ? mean - x.value : x.value - mean) / spread : 0;
  return {
    text: `IF(MAX(${range})=MIN(${range}),${literal(middle)},${literal(middle)}+${sd}*${apart}/${s})`,
    value: middle + sd * z,
  };
}
