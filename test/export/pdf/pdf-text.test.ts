import { expect, test } from 'vitest';
import { mendTable } from '../../../src/export/pdf/pdf-text.ts';

const table = (body: string): string => `begincmap\n${body}endcmap\n`;

test('single glyphs and ranges are named by the characters that were meant', () => {
  const written = table(
    '1 beginbfchar\n<0012> <2F6C>\nendbfchar\n1 beginbfrange\n<0020> <0021> <0030>\nendbfrange\n',
  );
  expect(mendTable(written, new Set('目01'))).toBe(
    table('3 beginbfchar\n<0012> <76EE>\n<0020> <0030>\n<0021> <0031>\nendbfchar\n'),
  );
});

test('a table without such glyphs stays as it is', () => {
  const written = table('1 beginbfchar\n<12> <76EE>\nendbfchar\n');
  expect(mendTable(written, new Set('目'))).toBe(written);
});
