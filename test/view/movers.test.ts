import { expect, test } from 'vitest';
import { farthestMoves } from '../../src/view/home/movers.ts';

const moved = (...places: number[]) =>
  farthestMoves(places.map((by, i) => ({ name: `u${i}`, places: by }))).map((one) => one.places);

test.each([
  [[5], [5], 'one alone'],
  [[1, 7, 4, 2], [7, 4, 2], 'the three farthest'],
  [[-1, -8, -4, -2], [-8, -4, -2], 'backwards too'],
  [[3, 1, 1, 1], [3, 1, 1, 1], 'the fourth moved as far as the third'],
  [[-1, -1, -1, -1], [-1, -1, -1, -1], 'all alike, few enough to name'],
  [[9, 2, 1, 1, 1, 1], [9, 2], 'too many as far as the third'],
  [[1, 1, 1, 1, 1, 1], [], 'too many, all alike: nobody moved farther than others'],
  [[], [], 'nobody'],
])('of moves %j names %j: %s', (places, named) => {
  expect(moved(...places)).toEqual(named);
});
