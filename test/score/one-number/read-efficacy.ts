import { has, inOrder, mean, numbersIn, peersOf, type Reading, workOut, x } from './reading.ts';

/** 功效系数法 as the method page says it. */

function standards(reading: Reading): { s: number; u: number } {
  const { told } = reading;
  const order = inOrder(reading);
  if (has(reading, '由指标表逐项规定'))
    return { s: told.satisfactory ?? Number.NaN, u: Number(told.unallowable) };
  if (has(reading, '以本单位的目标值为满意值'))
    return {
      s: told.target ?? Number.NaN,
      u: typeof told.unallowable === 'number' ? told.unallowable : (told.previous ?? Number.NaN),
    };
  const means = numbersIn(reading, /最好的(\d+)个数的平均为满意值，最差的\d+个数/);
  if (means) {
    const [k = 0] = means;
    if (order.length < 2 * k) return { s: 0, u: 0 };
    return { s: mean(order.slice(-k)), u: mean(order.slice(0, k)) };
  }
  const shares = numbersIn(
    reading,
    /从小到大）的([\d.]+)%分位数为满意值、([\d.]+)%分位数为不允许值/,
  );
  if (shares) {
    const ascending = [...order].sort((p, q) => p - q);
    const [s = 0, u = 0] = shares.map((share) => percentileOf(ascending, share / 100));
    return { s, u };
  }
  return { s: order.at(-1) ?? Number.NaN, u: order[0] ?? Number.NaN };
}

export function efficacy(reading: Reading): number | undefined {
  const [first = '', second = ''] = reading.formulas;
  if (!first.startsWith('u = ')) return undefined;
  const { best, unallowable } = reading.told;
  let u: number;
  if (has(reading, '适度指标在最优区间内 u = 1')) {
    const [q1 = 0, q2 = 0] = best ?? [];
    const [low = 0, high = 0] = unallowable as readonly number[];
    u = 1;
    if (x(reading) < q1) u = (x(reading) - low) / (q1 - low);
    if (x(reading) > q2) u = (high - x(reading)) / (high - q2);
  } else {
    const { s, u: worst } = standards(reading);
    if (s === worst || (peersOf(reading).length < 2 && /以(同组|全部)单位/.test(reading.text))) {
      const [base = 0, span = 0] = equalTo(second);
      return has(reading, '按满分计') ? base + span : base;
    }
    u = workOut(first, { x_s: s, x_u: worst, x: x(reading), ...logs(x(reading), s, worst) });
  }
  if (has(reading, '超过1的按1计')) u = Math.min(1, u);
  if (has(reading, '低于0的按0计')) u = Math.max(0, u);
  if (u < 0 && second.includes('u 为负时取')) {
    const power = numbersIn({ ...reading, text: second }, /u\^([\d.]+)/)?.[0] ?? 1;
    return workOut(second.replace(/u\^[\d.]+/, 'v'), { v: -(Math.abs(u) ** power) });
  }
  return workOut(second, { u });
}

/** ln x is a number of its own to the reader of signs. */
const logs = (own: number, s: number, u: number): Record<string, number> =>
  Object.fromEntries(
    [['ln x', own] as const, ['ln x_s', s] as const, ['ln x_u', u] as const].map(
      ([text, number]) => [text, Math.log(number)],
    ),
  );

/** Base and the rest up to full marks, as the formula has them. */
function equalTo(formula: string): [number, number] {
  const at = (u: number): number => workOut(formula, { u });
  return [at(0), at(1) - at(0)];
}

/** Quantile of type 7 of numbers in their order. */
function percentileOf(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return low + (high - low) * (at - Math.floor(at));
}
