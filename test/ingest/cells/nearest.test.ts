import { expect, test } from 'vitest';
import { editDistance, isNear, nearest } from '../../../src/ingest/cells/nearest.ts';
import { cpuTime } from '../../cpu-time.ts';

const INDICATORS = ['地区生产总值', '地区生产总值增幅', '居民人均可支配收入', '生产安全事故起数'];

test.each([
  ['kitten', 'sitting', 3],
  ['wieghts', 'weights', 1],
  ['', 'abc', 3],
  ['同', '同', 0],
])('from %s to %s it is %d', (a, b, distance) => {
  expect(editDistance([...a], [...b])).toBe(distance);
});

test.each([
  ['地区生产总值增福', '地区生产总值增幅', 'a letter wrong'],
  ['居民可支配收入', '居民人均可支配收入', 'two letters left out'],
  ['生产安全事故数', '生产安全事故起数', 'a letter left out'],
  ['地区生产总值 （亿元）增幅', '地区生产总值增幅', 'brackets do not count'],
])('nearest to %s is %s (%s)', (text, name) => {
  expect(nearest(text, INDICATORS)[0]).toBe(name);
});

test('of unit names of three letters one may differ', () => {
  expect(nearest('横山区', ['白沙县', '横山县', '歙县'])).toEqual(['横山县']);
});

test('nothing near is nothing', () => {
  expect(nearest('联系电话', INDICATORS)).toEqual([]);
});

test('near is what must be meant', () => {
  expect(isNear('地区生产总值增福', '地区生产总值增幅')).toBe(true);
  expect(isNear('位次', '权重')).toBe(false);
  expect(isNear('联系电话', '地区生产总值')).toBe(false);
});

test('a name of 10,000 letters takes no time', () => {
  const names = [...'甲乙丙丁戊己庚辛壬癸'].map((letter) => letter.repeat(10_000));
  // Letter by letter these are a thousand million comparisons.
  expect(cpuTime(() => nearest('长'.repeat(10_000), names))).toBeLessThan(1000);
});
