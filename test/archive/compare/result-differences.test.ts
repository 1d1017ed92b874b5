import { expect, test } from 'vitest';
import { resultDifferences } from '../../../src/archive/compare/result-differences.ts';

const result = (score: number, order = ['a', 'b']) => ({
  assessment: '2024/x',
  units: order.map((code) => ({ code, indicators: [{ code: 'gdp', score, sources: [code] }] })),
});

test('equal results have no difference, wherever their cells stood', () => {
  const moved = result(84);
  for (const unit of moved.units) for (const one of unit.indicators) one.sources = ['elsewhere'];
  expect(resultDifferences(result(84), moved)).toEqual([]);
});

test('each differing number is named by unit and indicator', () => {
  expect(resultDifferences(result(84), result(84.1))).toEqual([
    { path: 'units[a].indicators[gdp].score', sealed: '84', now: '84.1' },
    { path: 'units[b].indicators[gdp].score', sealed: '84', now: '84.1' },
  ]);
});

test('a changed order of the same units is a difference', () => {
  expect(resultDifferences(result(84), result(84, ['b', 'a']))).toEqual([
    { path: 'units', sealed: 'a b', now: 'b a' },
  ]);
});

test('a trace is the working of a number, not one of its own', () => {
  const traced = { ...result(84), units: result(84).units.map((one) => ({ ...one, trace: {} })) };
  expect(resultDifferences(traced, result(84))).toEqual([]);
});

test('a unit that comes twice is a difference, whichever of the two is the right one', () => {
  const [first, second] = [result(85).units[0], result(84).units[0]];
  const rest = result(84).units.slice(1);
  const twice = { ...result(84), units: [first, second, ...rest] };
  expect(resultDifferences(twice, result(84)).map(({ path }) => path)).toEqual([
    'units[a].indicators[gdp].score',
    'units[a#2]',
  ]);
});
