import { expect, it } from 'vitest';
import { initials, sortReading, syllables } from '../../src/i18n/chinese-reading.ts';

it.each([
  ['青岚区', 'qlq'],
  ['歙县', 'sx'],
  ['长子县', 'zzx'],
])('initials of %s are %s', (name, letters) => {
  expect(initials(name)).toBe(letters);
});

it.each([
  ['歙川县', 'she4 chuan1 xian4'],
  ['乐清市', 'yue4 qing1 shi4'],
  ['六安市', 'lu4 an1 shi4'],
])('%s is read as in place names: %s', (name, reading) => {
  expect(sortReading(name)).toBe(reading);
});

it('keeps what is not Chinese in one piece', () => {
  expect(syllables('GDP增速')).toEqual(['GDP', 'zeng', 'su']);
});
