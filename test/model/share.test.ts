import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ofShare, WHOLE, within } from '../../src/model/share.ts';

const upTo = (length: number): number[] => Array.from({ length }, (_, i) => i);

test('the second of three shares has the places 1, 4, 7', () => {
  expect(ofShare(upTo(9), { index: 1, of: 3 })).toEqual([1, 4, 7]);
});

test('the second half of the first of two shares has every fourth place from the third on', () => {
  // The first of two has 0, 2, 4, 6, 8, 10; of these the second half is 2, 6, 10.
  expect(ofShare(upTo(12), within({ index: 0, of: 2 }, 1, 2))).toEqual([2, 6, 10]);
});

test('shares of shares hold everything once', () => {
  fc.assert(
    fc.property(
      fc.nat(60),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 4 }),
      (length, of, parts) => {
        const all = upTo(of).flatMap((index) =>
          upTo(parts).flatMap((part) => ofShare(upTo(length), within({ index, of }, part, parts))),
        );
        expect(all.sort((a, b) => a - b)).toEqual(upTo(length));
      },
    ),
  );
});

test('the whole is everything', () => {
  expect(ofShare([3, 1, 2], WHOLE)).toEqual([3, 1, 2]);
});
