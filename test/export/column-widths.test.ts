import { expect, test } from 'vitest';
import type { Cell, Table } from '../../src/export/article-tree.ts';
import { columnWidths } from '../../src/export/column-widths.ts';

const cell = (text: string, align: Cell['align'] = 'left'): Cell => ({
  content: [[{ kind: 'text', text }]],
  header: false,
  columns: 1,
  rows: 1,
  align,
});
const table = (head: string[], ...body: Cell[][]): Table => ({
  kind: 'table',
  head: [head.map((text) => cell(text, 'center'))],
  body,
});
const total = (widths: readonly number[]): number => widths.reduce((sum, one) => sum + one, 0);

test('the columns fill the width', () => {
  const widths = columnWidths(
    table(['单位', '总分'], [cell('青岚区'), cell('87.42', 'right')]),
    442,
    12,
  );
  expect(total(widths)).toBeCloseTo(442, 6);
});

test('a number keeps one line, however long the words beside it', () => {
  const words = '这一格里写的是一段很长很长的说明文字'.repeat(4);
  const widths = columnWidths(
    table(['说明', '得分'], [cell(words), cell('1234567.89', 'right')]),
    120,
    12,
  );
  expect(widths[1]).toBeGreaterThan(10 * 0.5 * 12);
});

test('many columns squeeze the words before the numbers', () => {
  const row = [
    cell('进展慢于计划已经下达督办单'),
    ...Array.from({ length: 11 }, () => cell('−12.34%', 'center')),
  ];
  const widths = columnWidths(
    table(
      row.map(() => '名称'),
      row,
    ),
    638,
    10.5,
  );
  expect(Math.min(...widths.slice(1))).toBeGreaterThan(7 * 0.5 * 10.5);
});

test('a page may say the shares itself', () => {
  const widths = columnWidths(
    { ...table(['甲', '乙'], [cell('甲'), cell('乙')]), widths: [3, 1] },
    400,
    12,
  );
  expect(widths).toEqual([300, 100]);
});

test('cells over several columns and rows do not shift the others', () => {
  const body = [[{ ...cell('组'), rows: 2 }, cell('短')], [cell('这里写的文字比较长一些')]];
  const widths = columnWidths(
    { kind: 'table', head: [[{ ...cell('头'), columns: 2 }]], body },
    400,
    12,
  );
  expect(widths[1]).toBeGreaterThan(widths[0] ?? 0);
});
