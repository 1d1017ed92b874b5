import { describe, expect, test } from 'vitest';
import type { Adjustment } from '../../../src/model/dataset.ts';
import { kindOf, netAdjustment, signOf } from '../../../src/score/total/adjustments.ts';
import { fixedScores } from '../build.ts';

const at = { place: { file: 'adjustments.csv', sheet: null } };
const line = (kind: string, points: number, event?: string): Adjustment => ({
  unit: 'a',
  kind,
  points,
  at,
  ...(event === undefined ? {} : { event }),
});

describe('netAdjustment', () => {
  test.each([
    ['added with their signs', {}, [line('bonus', 3), line('deduction', 1)], 2],
    ['also by their Chinese names', {}, [line('加分', 3), line('扣分', 1)], 2],
    ['capped per kind', { bonus: { cap: 2 } }, [line('bonus', 3), line('deduction', 1)], 1],
    [
      'an event counts once, at its highest',
      {},
      [line('bonus', 1, 'e'), line('bonus', 3, 'e'), line('bonus', 2, 'e')],
      3,
    ],
    [
      'the same event of another kind is another',
      {},
      [line('bonus', 3, 'e'), line('deduction', 1, 'e')],
      2,
    ],
    ['the net lies within ± the cap in total', { total: { cap: 2 } }, [line('deduction', 9)], -2],
    [
      'kinds are capped before the total',
      { bonus: { cap: 4 }, total: { cap: 5 } },
      [line('bonus', 9), line('deduction', 3)],
      1,
    ],
    ['an own kind with a sign', { fine: { sign: 'minus', cap: 3 } }, [line('fine', 5)], -3],
    ['an own kind by its name', { honour: { sign: 'plus', name: '荣誉' } }, [line('荣誉', 5)], 5],
    ['none', {}, [], 0],
  ] as const)('%s', (_, scheme, rows, net) => {
    expect(netAdjustment([...rows], scheme).net).toBe(net);
  });
  test('says of each line whether it counted', () => {
    const { lines } = netAdjustment(
      [line('bonus', 1, 'e'), line('bonus', 3, 'e'), line('bonus', 3, 'e')],
      {},
    );
    expect(lines.map(({ counted }) => counted)).toEqual([false, true, false]);
  });
});

test('kinds and signs', () => {
  expect(kindOf('扣分', {})).toBe('deduction');
  expect(kindOf('荣誉', {})).toBeUndefined();
  expect(signOf('deduction', { deduction: { cap: 3 } })).toBe(-1);
  expect(signOf('bonus', {})).toBe(1);
});

describe('on the total', () => {
  const total = (scheme: object, exact: number, ...adjustments: Adjustment[]) =>
    fixedScores(scheme, ['a'], [exact], { adjustments }).units[0];
  test('they are added after difficulty and before rounding', () => {
    expect(total({}, 80.004, line('bonus', 0.001))).toMatchObject({
      total: 80.01,
      totalExact: 80.004,
      adjustment: 0.001,
    });
  });
  test('the total is not cut at the full score', () => {
    expect(total({}, 99, line('bonus', 3))?.total).toBe(102);
  });
  test('max-total cuts it, and leaves the adjustment as it is', () => {
    expect(total({ adjustments: { 'max-total': 100 } }, 99, line('bonus', 3))).toMatchObject({
      total: 100,
      adjustment: 3,
    });
  });
});
