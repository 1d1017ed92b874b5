import { type Inputs, isReverse } from './inputs.ts';
import { settingScore } from './marks.ts';
import { countAbove, countBelow } from './peers.ts';
import { type Live, literal } from './plan.ts';

/** Formulas of the rules that compare a figure with those of its peers, over their column. */

export function relative(inputs: Inputs): Live | undefined {
  const { x, peers } = inputs;
  const { range, numbers } = peers;
  if (isReverse(inputs)) {
    const value = (100 * (numbers[0] ?? Number.NaN)) / x.value;
    return { text: `100*MIN(${range})/${x.text}`, value };
  }
  const value = (100 * x.value) / (numbers.at(-1) ?? Number.NaN);
  return { text: `100*${x.text}/MAX(${range})`, value };
}

/** Place among the peers, 1, 1, 3: RANK passes over cells without a number. */
function place(inputs: Inputs): Live {
  const { x, peers } = inputs;
  const reverse = isReverse(inputs);
  const better = reverse ? countBelow(peers.numbers, x.value) : countAbove(peers.numbers, x.value);
  return { text: `RANK(${x.text},${peers.range},${reverse ? 1 : 0})`, value: 1 + better };
}

export function rankSteps(inputs: Inputs): Live {
  const { indicator } = inputs;
  const each = settingScore(indicator, indicator.settings['per-place'], 0);
  const { text, value } = place(inputs);
  return { text: `100-${each.text}*(${text}-1)`, value: 100 - each.value * (value - 1) };
}

export function rankLine(inputs: Inputs): Live {
  const { range, numbers } = inputs.peers;
  const { settings } = inputs.indicator;
  const top = settingScore(inputs.indicator, settings.first, 100);
  const end = settingScore(inputs.indicator, settings.last, 60);
  const [first, last] = [top.value, end.value];
  const { text, value } = place(inputs);
  const count = numbers.length;
  const result = count <= 1 ? first : first - ((first - last) * (value - 1)) / (count - 1);
  const [from, to] = [top.text, end.text];
  return {
    text: `IF(COUNT(${range})<=1,${from},${from}-(${from}-${to})*(${text}-1)/(COUNT(${range})-1))`,
    value: result,
  };
}

export function zscore(inputs: Inputs): Live {
  const { x, indicator } = inputs;
  const { range, numbers, mean, squares } = inputs.peers;
  const { mean: middle = 50, sd = 10, deviation } = indicator.settings;
  const sample = deviation === 'sample';
  const spread = Math.sqrt(squares / (numbers.length - (sample ? 1 : 0)));
  const s = `${sample ? 'STDEV' : 'STDEVP'}(${range})`;
  const average = `AVERAGE(${range})`;
  const apart = isReverse(inputs) ? `(${average}-${x.text})` : `(${x.text}-${average})`;
  const z = spread > 0 ? (isReverse(inputs) ? mean - x.value : x.value - mean) / spread : 0;
  return {
    text: `IF(MAX(${range})=MIN(${range}),${literal(middle)},${literal(middle)}+${sd}*${apart}/${s})`,
    value: middle + sd * z,
  };
}
