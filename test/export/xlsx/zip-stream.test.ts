import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { unzip } from '../../../src/export/xlsx/zip.ts';
import { zipStream } from '../../../src/export/xlsx/zip-stream.ts';
import { zipEntries } from '../../../src/ingest/files/zip-entries.ts';

const texts = (bytes: Uint8Array): [string, string][] =>
  [...unzip(bytes)].map(([path, content]) => [path, new TextDecoder().decode(content)]);

test('what is packed chunk by chunk comes out again, with the same fixed time', () => {
  const bytes = zipStream([
    { path: 'b', chunks: ['乙', '', '丙'] },
    { path: '目录/a', chunks: ['甲'] },
    { path: 'empty', chunks: [] },
  ]);
  expect(texts(bytes)).toEqual([
    ['b', '乙丙'],
    ['目录/a', '甲'],
    ['empty', ''],
  ]);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  expect(view.getUint16(10, true)).toBe(12 << 11);
});

test('neither long chunks nor many short ones lose a byte, and the checksum is theirs', () => {
  const chunks = [
    ...Array.from({ length: 40_000 }, (_, i) => `第${i}行😀\n`),
    '很长'.repeat(200_000),
    'x'.repeat(300_000),
    '尾',
  ];
  const whole = chunks.join('');
  const bytes = zipStream([{ path: 'a', chunks }]);
  expect(texts(bytes)).toEqual([['a', whole]]);
  const entry = zipEntries(bytes).get('a');
  expect([entry?.crc, entry?.unpacked]).toEqual([crc32(whole), Buffer.byteLength(whole)]);
});
