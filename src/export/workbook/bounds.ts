import type { Indicator } from '../../model/dataset.ts';
import { previousOf, targetCell, targetOf } from './figures.ts';
import { peersUnder } from './peers.ts';
import { cellOf, type Live, type Plan, type Row } from './plan.ts';

export type Which = 'satisfactory' | 'unallowable';

/** Where a bound of the efficacy method comes from, as a formula; undefined where it is a given number. */
export function boundFormula(
  plan: Plan,
  row: Row,
  indicator: Indicator,
  which: Which,
): Live | undefined {
  const { settings, code } = indicator;
  const kind = settings.bounds ?? 'peers';
  if (kind === 'fixed') return undefined;
  if (kind === 'target') return ownBound(plan, row, indicator, which);
  const { numbers, range, most, least } = peersUnder(plan, row, code, settings.compare);
  const high = (which === 'satisfactory') !== (indicator.direction === 'reverse');
  if (numbers.length === 0) return undefined;
  if (kind === 'peer-means') return meanOfEnds(numbers, range, settings.k ?? 1, high);
  if (kind === 'quantile')
    return quantile(numbers, range, (high ? settings.high : settings.low) ?? 0);
  return high ? most : least;
}

function ownBound(
  plan: Plan,
  row: Row,
  { settings, code }: Indicator,
  which: Which,
): Live | undefined {
  if (which === 'satisfactory') {
    const value = targetOf(row, code);
    return value === undefined ? undefined : { text: targetCell(plan, row, code), value };
  }
  if (typeof settings.unallowable === 'number') return undefined;
  const value = previousOf(row, code);
  return value === undefined ? undefined : { text: cellOf(plan, 'previous', code, row), value };
}

function meanOfEnds(numbers: readonly number[], range: string, k: number, high: boolean): Live {
  const picked = high ? numbers.slice(-k) : numbers.slice(0, k);
  const terms = picked.map((_, i) => `${high ? 'LARGE' : 'SMALL'}(${range},${i + 1})`);
  return {
    text: `(${terms.join('+')})/${k}`,
    value: picked.reduce((sum, one) => sum + one, 0) / k,
  };
}

/** Quantile of type 7, as PERCENTILE has it. */
function quantile(numbers: readonly number[], range: string, q: number): Live {
  const at = (numbers.length - 1) * q;
  const below = numbers[Math.floor(at)] ?? Number.NaN;
  const above = numbers[Math.ceil(at)] ?? Number.NaN;
  return {
    text: `PERCENTILE(${range},${q})`,
    value: below + (above - below) * (at - Math.floor(at)),
  };
}
