import { expect, test } from 'vitest';
import { unzipNative } from '../../../src/export/xlsx/unzip-native.ts';
import { zip } from '../../../src/export/xlsx/zip.ts';

const text = 'a'.repeat(5000) + Math.PI;
const archive = zip([
  { path: '青岚区.txt', bytes: text },
  { path: 'empty.txt', bytes: '' },
  { path: 'noise.bin', bytes: new Uint8Array([1, 2, 3]) },
]);

test('what was packed comes back', () => {
  const files = unzipNative(archive);
  expect([...files.keys()].sort()).toEqual(['empty.txt', 'noise.bin', '青岚区.txt']);
  expect(Buffer.from(files.get('青岚区.txt') ?? []).toString()).toBe(text);
  expect([...(files.get('noise.bin') ?? [])]).toEqual([1, 2, 3]);
});

test.each([
  ['a file that is stored as it is', { stored: true }],
  ['permissions to run', { mode: 0o755 }],
])('an archive with %s is none of a seal', (_what, more) => {
  expect(() => unzipNative(zip([{ path: 'a', bytes: 'a', ...more }]))).toThrow();
});

test('what is no archive, or is cut short, throws', () => {
  expect(() => unzipNative(new Uint8Array(100))).toThrow();
  expect(() => unzipNative(archive.subarray(0, archive.length - 30))).toThrow();
});
