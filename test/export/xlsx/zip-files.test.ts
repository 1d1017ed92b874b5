import { expect, test } from 'vitest';
import { unzip } from '../../../src/export/xlsx/zip.ts';
import { type FileToZip, zipFiles } from '../../../src/export/xlsx/zip-files.ts';

const file = (path: string, text: string): FileToZip => ({
  path,
  size: Buffer.byteLength(text),
  read: () => Buffer.from(text),
  modeOf: () => 0o644,
});

test('what is packed comes out again, by path, and each file tells the bytes that are done', () => {
  const told: [number, number][] = [];
  const files = [file('乙.txt', '四个字的'), file('a/b.txt', ''), file('a.txt', 'abc')];
  const archive = zipFiles(files, (done, of) => told.push([done, of]));
  const found = [...unzip(archive)].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]);
  expect(found).toEqual([
    ['a.txt', 'abc'],
    ['a/b.txt', ''],
    ['乙.txt', '四个字的'],
  ]);
  // 3 bytes, none, and four signs of 3 bytes each.
  expect(told).toEqual([
    [3, 15],
    [3, 15],
    [15, 15],
  ]);
});

test('whatever order they are given in, the bytes are the same', () => {
  const [a, b] = [file('a', 'x'.repeat(1000)), file('b', 'y')];
  expect(zipFiles([b, a])).toEqual(zipFiles([a, b]));
});
