import { expect, test } from 'vitest';
import { scoreColumn } from '../build.ts';

const POINTS = [
  { at: 10, score: 20 },
  { at: 20, score: 50 },
  { at: 40, score: 100 },
];
const table = { rule: 'segments', points: POINTS } as const;

test.each([
  ['on the straight line', {}, [10, 15, 30, 40], [20, 35, 75, 100]],
  ['flat beyond both ends', {}, [5, 50], [20, 100]],
  ['nothing beyond', { 'below-first': 'zero', 'above-last': 'zero' }, [5, 50], [0, 0]],
  [
    'along the line beyond',
    { 'below-first': 'extrapolate', 'above-last': 'extrapolate' },
    [5, 50],
    [5, 125],
  ],
  [
    'by the threshold that is reached',
    { between: 'step' },
    [9, 10, 19, 20, 99],
    [0, 20, 20, 50, 100],
  ],
] as const)('%s', (_, settings, values, expected) => {
  expect(scoreColumn({ ...table, ...settings }, [...values])).toEqual([...expected]);
});

test('where lower is better, by the smallest threshold that is not exceeded', () => {
  const points = [
    { at: 10, score: 100 },
    { at: 20, score: 50 },
  ];
  const settings = { rule: 'segments', between: 'step', points } as const;
  expect(scoreColumn(settings, [5, 10, 11, 20, 21], { direction: 'reverse' })).toEqual([
    100, 100, 50, 50, 0,
  ]);
});

test('by completion, change and growth, which are freed of binary noise first', () => {
  const points = [
    { at: 5, score: 0 },
    { at: 10, score: 100 },
  ];
  const settings = { rule: 'segments', points, between: 'step' } as const;
  const value = (x: number) => [{ value: x, target: 3, previous: 1.1 }, 1];
  // 0.3 / 3 is 10 %, 1.2 − 1.1 is 0.1, and 10 % of growth: each exactly.
  expect(scoreColumn({ ...settings, on: 'completion', target: 1 }, value(0.3))[0]).toBe(100);
  const tenth = [
    { at: 0.1, score: 100 },
    { at: 1, score: 100 },
  ];
  const previous = [
    { value: 1.2, previous: 1.1 },
    { value: 1, previous: 1 },
  ];
  expect(scoreColumn({ ...settings, points: tenth, on: 'change' }, previous)).toEqual([100, 0]);
  const growing = [
    { value: 1.21, previous: 1.1 },
    { value: 1, previous: 1 },
  ];
  expect(scoreColumn({ ...settings, on: 'growth' }, growing)).toEqual([100, 0]);
});

test('scores are marks of the indicator, unless they are of 100', () => {
  const settings = { ...table, scale: 'marks' } as const;
  expect(scoreColumn(settings, [15], { weight: 200 })).toEqual([17.5]);
});
