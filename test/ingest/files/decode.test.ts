import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/ingest/files/decode.ts';
import { UnreadableFile } from '../../../src/ingest/files/unreadable-file.ts';

/** 单位 in GB18030, worked from the code chart: 单 B5 A5, 位 CE BB. */
const GBK = Uint8Array.of(0xb5, 0xa5, 0xce, 0xbb);
const UTF8 = new TextEncoder().encode('单位');

function why(bytes: Uint8Array): string {
  try {
    return decode(bytes).encoding;
  } catch (error) {
    return error instanceof UnreadableFile ? error.message : String(error);
  }
}

test.each([
  [UTF8, 'utf-8'],
  [Uint8Array.of(0xef, 0xbb, 0xbf, ...UTF8), 'utf-8'],
  [Uint8Array.of(0xff, 0xfe, 0x55, 0x53, 0x4d, 0x4f), 'utf-16le'],
  [Uint8Array.of(0xfe, 0xff, 0x53, 0x55, 0x4f, 0x4d), 'utf-16be'],
  [GBK, 'gb18030'],
])('%j is 单位 in %s', (bytes, encoding) => {
  expect(decode(bytes)).toEqual({ text: '单位', encoding });
});

describe('unreadable', () => {
  test.each([
    [[], 'empty-file', 'nothing at all'],
    [[0x61, 0x00, 0x62], 'nul-bytes', 'NUL'],
    [[0xb5, 0xa5, 0xff, 0xff], 'unknown-encoding', 'neither of the encodings'],
    [[0xef, 0xbb, 0xbf, 0xb5, 0xa5], 'unknown-encoding', 'marked as UTF-8, but not UTF-8'],
    [[0x61, 0x01, 0x62], 'unknown-encoding', 'control characters'],
    [[0xff, 0xfe, 0x61, 0x00, 0x00, 0x00], 'nul-bytes', 'NUL in UTF-16'],
  ])('%j: %s (%s)', (bytes, text) => {
    expect(why(Uint8Array.from(bytes))).toBe(text);
  });
});
