import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { percentages } from '../../src/analyse/percentages.ts';

describe('percentages', () => {
  it('gives the tenths that are left to the largest remainders', () => {
    // 17/222 = 7.6576…, 10/222 = 4.5045…, 24/222 = 10.8108…, 9/222 = 4.0540…, 162/222 = 72.9729…:
    // cut to tenths they add up to 99.8; 0.0729 and 0.0576 are the largest remainders.
    expect(percentages([17, 10, 24, 9, 162])).toEqual([7.7, 4.5, 10.8, 4.0, 73.0]);
  });

  it('prefers the earlier of equal counts', () => {
    // A third each: 33.3 three times leaves one tenth.
    expect(percentages([1, 1, 1])).toEqual([33.4, 33.3, 33.3]);
  });

  it('has nothing to divide where all counts are zero', () => {
    expect(percentages([0, 0])).toEqual([0, 0]);
  });

  it('always adds up to 100.0 and stays within a tenth of the true share', () => {
    const counts = fc.array(fc.nat(5000), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(counts, (values) => {
        const total = values.reduce((sum, value) => sum + value, 0);
        fc.pre(total > 0);
        const percents = percentages(values);
        const tenths = percents.reduce((sum, percent) => sum + Math.round(percent * 10), 0);
        expect(tenths).toBe(1000);
        percents.forEach((percent, index) => {
          expect(Math.abs(percent - (100 * (values[index] ?? 0)) / total)).toBeLessThan(0.1);
        });
      }),
    );
  });
});
