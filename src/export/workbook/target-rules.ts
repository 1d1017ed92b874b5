import { type Inputs, isReverse } from './inputs.ts';
import { fullMarks, marksScore } from './marks.ts';
import { type Live, literal } from './plan.ts';

/** Formulas of the rules that compare a figure with its target, over both cells. */

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

/** 100 · completion, turned round for a reverse indicator. */
export function completionRatio(
  x: Live,
  target: Live,
  reverse: boolean,
  complement: boolean,
): Live {
  if (!reverse)
    return { text: `100*${x.text}/${target.text}`, value: (100 * x.value) / target.value };
  if (complement)
    return { text: `100*(2-${x.text}/${target.text})`, value: 100 * (2 - x.value / target.value) };
  return { text: `100*${target.text}/${x.text}`, value: (100 * target.value) / x.value };
}

export function threshold(inputs: Inputs): Live | undefined {
  const { x, target, indicator } = inputs;
  if (target === undefined) return undefined;
  const { into, 'at-target': marks = 0 } = indicator.settings;
  const full = into === undefined ? 100 : marks;
  const { text, holds } = reached(inputs, x, target);
  return { text: `IF(${text},${literal(full)},0)`, value: holds ? full : 0 };
}

function reached(inputs: Inputs, x: Live, target: Live): { text: string; holds: boolean } {
  const reverse = isReverse(inputs);
  const holds = reverse ? x.value <= target.value : x.value >= target.value;
  return { text: `${x.text}${reverse ? '<=' : '>='}${target.text}`, holds };
}

/** Marks at the target plus or minus so much a step, between its caps; marks become 0–100. */
export function steps(inputs: Inputs): Live | undefined {
  const { x, target, indicator } = inputs;
  if (target === undefined) return undefined;
  const { settings } = indicator;
  const full = settings.into === undefined ? fullMarks(indicator) : 0;
  const start = settings['at-target'] ?? full;
  const moved = change(inputs, counted(inputs, x, target));
  const marks = { text: `${literal(start)}+${moved.text}`, value: start + moved.value };
  const score = marksScore(indicator, marks);
  if (settings.missed !== 'zero') return score;
  const { text, holds } = reached(inputs, x, target);
  return { text: `IF(${text},${score.text},0)`, value: holds ? score.value : 0 };
}

/** How many steps better (or, below 0, worse) than the target. */
function counted(inputs: Inputs, x: Live, target: Live): Live {
  const { step = 1, 'step-of': of, counting } = inputs.indicator.settings;
  const size: Live =
    of === 'target'
      ? {
          text: `(${literal(step)}*ABS(${target.text})/100)`,
          value: (step * Math.abs(target.value)) / 100,
        }
      : { text: literal(step), value: step };
  const [a, b] = isReverse(inputs) ? [target, x] : [x, target];
  const text = `(${a.text}-${b.text})/${size.text}`;
  const value = (a.value - b.value) / size.value;
  const near = Number(value.toFixed(9));
  if (counting === 'whole') return { text: `TRUNC(ROUND(${text},9))`, value: Math.trunc(near) };
  if (counting !== 'started') return { text, value };
  const up = Math.sign(near) * Math.ceil(Math.abs(near));
  return { text: `ROUNDUP(ROUND(${text},9),0)`, value: up };
}

/** Marks for so many steps, within both caps. */
function change({ indicator: { settings } }: Inputs, count: Live): Live {
  const { 'per-step': each = 0, 'bonus-cap': bonus = 0, 'deduction-cap': deduction } = settings;
  const up = settings['per-step-up'] ?? each;
  const down = settings['per-step-down'] ?? each;
  const free = (by: number): Live => ({
    text: `${literal(by)}*${count.text}`,
    value: by * count.value,
  });
  const better = free(up);
  const worse = free(down);
  const least =
    deduction === undefined
      ? worse
      : {
          text: `MAX(-${literal(deduction)},${worse.text})`,
          value: Math.max(-deduction, worse.value),
        };
  const most = {
    text: `MIN(${literal(bonus)},${better.text})`,
    value: Math.min(bonus, better.value),
  };
  return {
    text: `IF(${count.text}>0,${most.text},${least.text})`,
    value: count.value > 0 ? most.value : least.value,
  };
}
