import { expect, test } from 'vitest';
import { canonicalText } from '../../src/archive/canonical.ts';

test('the order of keys and of a map’s entries does not matter', () => {
  expect(canonicalText({ b: 1, a: [2, undefined] })).toBe('{"a":[2,null],"b":1}');
  const map = new Map([
    ['y', 1],
    ['x', 2],
  ]);
  expect(canonicalText(map)).toBe('{"x":2,"y":1}');
});

test('places of cells and absent keys are left out, content is not', () => {
  const figure = { value: 9.6, at: { row: 3 }, note: undefined, reason: null };
  expect(canonicalText(figure)).toBe('{"reason":null,"value":9.6}');
});
