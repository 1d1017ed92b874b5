import { expect, test } from 'vitest';
import type { UnitScore } from '../../../src/model/scores.ts';
import { listedNet } from '../../../src/score/total/listed-net.ts';

const net = (adjustment: number): number | undefined => listedNet({ adjustment } as UnitScore);

test('a net of points is listed without the noise of binary arithmetic', () => {
  expect(net(1.8 - 2)).toBe(-0.2);
  expect(net(0.1 + 0.2 - 0.3)).toBe(0);
  expect(net(2.125)).toBe(2.125);
});
