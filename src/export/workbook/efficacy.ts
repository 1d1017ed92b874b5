import type { IndicatorScore } from '../../model/scores.ts';
import { ownNumber, valueCell } from './figures.ts';
import { cellOf, type Live, literal, type Plan, type Row } from './plan.ts';

type Scored = Exclude<IndicatorScore, { kind: 'missing' }>;

const isPair = (bound: unknown): bound is readonly [number, number] => Array.isArray(bound);

/** 功效系数: base + span·f((x − x_u) / (x_s − x_u)) over the cells of figure and bounds. */
export function efficacyFormula(plan: Plan, row: Row, score: Scored): Live | undefined {
  const { indicator, bounds } = score;
  const x = ownNumber(row, indicator.code);
  if (x === undefined || bounds === undefined) return undefined;
  const u =
    isPair(bounds.satisfactory) || isPair(bounds.unallowable)
      ? interval(plan, row, score, x)
      : coefficient(plan, row, score, x);
  return u && curve(clamped(u, score), score);
}

function coefficient(plan: Plan, row: Row, { indicator, bounds }: Scored, x: number): Live {
  const { code, settings } = indicator;
  const a = valueCell(plan, row, code);
  const s = cellOf(plan, 'satisfactory', code, row);
  const u = cellOf(plan, 'unallowable', code, row);
  const best = Number(bounds?.satisfactory);
  const worst = Number(bounds?.unallowable);
  if (settings.curve !== 'logarithmic')
    return { text: `(${a}-${u})/(${s}-${u})`, value: (x - worst) / (best - worst) };
  return {
    text: `(LN(${a})-LN(${u}))/(LN(${s})-LN(${u}))`,
    value: (Math.log(x) - Math.log(worst)) / (Math.log(best) - Math.log(worst)),
  };
}

/** Inside the best interval 1, outside along the line to the unallowable value of that side. */
function interval(
  plan: Plan,
  row: Row,
  { indicator, bounds }: Scored,
  x: number,
): Live | undefined {
  if (!isPair(bounds?.satisfactory) || !isPair(bounds.unallowable)) return undefined;
  const [q1, q2] = bounds.satisfactory;
  const [low, high] = bounds.unallowable;
  const cell = valueCell(plan, row, indicator.code);
  const below = `(${cell}-${literal(low)})/(${literal(q1)}-${literal(low)})`;
  const above = `(${literal(high)}-${cell})/(${literal(high)}-${literal(q2)})`;
  const value = x < q1 ? (x - low) / (q1 - low) : x > q2 ? (high - x) / (high - q2) : 1;
  return {
    text: `IF(${cell}<${literal(q1)},${below},IF(${cell}>${literal(q2)},${above},1))`,
    value,
  };
}

function clamped(u: Live, { indicator }: Scored): Live {
  const { settings, direction } = indicator;
  const fromPeers =
    direction !== 'interval' && !['fixed', 'target'].includes(settings.bounds ?? 'peers');
  const top =
    (settings.top ?? fromPeers) ? { text: `MIN(1,${u.text})`, value: Math.min(1, u.value) } : u;
  return settings.bottom ? { text: `MAX(0,${top.text})`, value: Math.max(0, top.value) } : top;
}

function curve(u: Live, { indicator }: Scored): Live {
  const { base, span = 40, curve: kind, exponent = 1 } = indicator.settings;
  if (kind === 'power') {
    const power = Math.sign(u.value) * Math.abs(u.value) ** exponent;
    return {
      text: `${base}+${span}*SIGN(${u.text})*ABS(${u.text})^${exponent}`,
      value: base + span * power,
    };
  }
  if (kind === 'exponential') {
    return {
      text: `${base}*(${base + span}/${base})^(${u.text})`,
      value: base * ((base + span) / base) ** u.value,
    };
  }
  return { text: `${base}+${span}*(${u.text})`, value: base + span * u.value };
}
