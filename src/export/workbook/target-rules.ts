import { type Inputs, isReverse } from './inputs.ts';
import { type Live, literal } from './plan.ts';

/** Rules that hold a figure against its target, as formulas over both cells. */

export function completion(inputs: Inputs): Live | undefined {
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

export function threshold(inputs: Inputs): Live | undefined {
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
export function steps(inputs: Inputs): Live | undefined {
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
