import { expect, test } from 'vitest';
import { repack, unzip, zip } from '../../../src/export/xlsx/zip.ts';

const a = { path: 'a.txt', bytes: '甲' };
const b = { path: '目录/b.txt', bytes: '乙'.repeat(1000) };

test('the order of the entries does not matter', () => {
  expect(zip([a, b])).toEqual(zip([b, a]));
});

test('what is packed comes out again, whatever its name', () => {
  const files = unzip(zip([a, b]));
  expect([...files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)])).toEqual([
    ['a.txt', '甲'],
    ['目录/b.txt', '乙'.repeat(1000)],
  ]);
});

test('the time in the archive is noon of 1 January 1980, in every zone', () => {
  const bytes = zip([a]);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  expect(view.getUint16(10, true)).toBe(12 << 11);
  expect(view.getUint16(12, true)).toBe((1 << 5) | 1);
});

test('Office packages begin with their list of content types', () => {
  const order = [
    ...unzip(
      zip([{ path: 'Z', bytes: '' }, { path: '[Content_Types].xml', bytes: '<x/>' }, a]),
    ).keys(),
  ];
  expect(order).toEqual(['[Content_Types].xml', 'Z', 'a.txt']);
});

test('repacking can change and drop files', () => {
  const packed = repack(zip([a, b]), (path) => (path === 'a.txt' ? '丙' : null));
  expect(
    [...unzip(packed)].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]),
  ).toEqual([['a.txt', '丙']]);
});

test('two files of one path are a mistake', () => {
  expect(() => zip([a, a])).toThrow('zip: a.txt twice');
});
