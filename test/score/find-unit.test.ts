import { expect, test } from 'vitest';
import { unitFinder } from '../../src/score/find-unit.ts';
import { unit } from './build.ts';

const find = unitFinder(
  [
    { code: 'fg', name: '发展改革局', short: '发改局', aliases: ['计委'] },
    { code: 'jy', name: '教育局', short: '局', aliases: [] },
    { code: 'kj', name: '科技局', short: '局', aliases: ['fg'] },
    { code: 'A1', name: '歙县', aliases: [] },
  ].map(unit),
);

test.each([
  ['fg', 0, 'the code goes before an alias of another'],
  ['发展改革局', 0, 'by name'],
  ['发改局', 0, 'by short name'],
  ['计委', 0, 'by alias'],
  ['歙 县', 3, 'without inner spaces'],
  ['Ａ１', 3, 'full width folded'],
  ['局', undefined, 'two units have this short name'],
  ['水利局', undefined, 'nobody has this name'],
] as [string, number | undefined, string][])('%s: %s, %s', (text, place) => {
  expect(find(text)).toBe(place);
});
