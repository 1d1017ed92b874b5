import { expect, test } from 'vitest';
import type { Cell, Table } from '../../../src/export/article/article-tree.ts';
import { columnWidths } from '../../../src/export/article/column-widths.ts';

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

test('a name of 40 characters among 12 short columns takes four lines, not a page', () => {
  const name = '青岚区综合行政执法和应急管理及基层治理服务协调工作领导小组办公室第一分队和第二分队';
  const dates = Array.from({ length: 11 }, () => cell('11月10日', 'center'));
  const row = [cell('1', 'center'), cell(name), ...dates];
  const widths = columnWidths(
    table(
      row.map(() => '截止日期'),
      row,
    ),
    638,
    10.5,
  );
  const inside = (widths[1] ?? 0) - 8;
  expect(Math.ceil((40 * 10.5) / inside)).toBeLessThanOrEqual(4);
  // Two characters and the digits of a date still stand on a line.
  expect(Math.min(...widths)).toBeGreaterThan(2 * 10.5);
});

test('a figure to the right keeps its unit beside it, however long the names', () => {
  const name = '青岚区综合行政执法和应急管理及基层治理服务协调工作领导小组办公室第一分队和第二分队';
  const row = [cell(name), cell(name), cell(name), cell('1.3个百分点', 'right')];
  const widths = columnWidths(
    table(
      row.map(() => '名称'),
      row,
    ),
    200,
    10.5,
  );
  // Three half characters and four whole ones.
  expect(widths[3]).toBeGreaterThan(5.5 * 10.5);
});

test.each(['11月30日', '2024年11月30日', '2024年6月'])(
  '%s in the middle keeps one line',
  (text) => {
    const words = '日处理能力达到4万吨稳定达标排放完成机构人员调整实行市场化薪酬';
    const row = [cell(words), cell(text, 'center'), cell(words), cell(words)];
    const widths = columnWidths(
      table(
        row.map(() => '名称'),
        row,
      ),
      240,
      12,
    );
    // Characters count one, digits half; padding is 4 pt on either side.
    const digits = text.replace(/\D/g, '').length;
    expect(widths[1]).toBeGreaterThan((text.length - digits / 2) * 12 + 8);
  },
);

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

test('nine rows keep one line, and the one long cell beside them takes two', () => {
  // 12 + 16 characters do not fit beside each other in 24; shared out evenly, all ten rows would
  // take two lines. With 12 for the names 10 are left, and 16 characters go on two lines of 10.
  const name = '城镇居民人均可支配收入增幅'.slice(0, 12);
  const rows = Array.from({ length: 9 }, () => [cell(name), cell('教育局')]);
  const widths = columnWidths(
    table(['指标', '牵头单位'], ...rows, [cell('就业'), cell('人力资源和社会保障局会同教育局等')]),
    24 * 12,
    12,
  );
  const padding = 8;
  expect((widths[0] ?? 0) - padding).toBeGreaterThanOrEqual(12 * 12);
  expect((widths[1] ?? 0) - padding).toBeGreaterThanOrEqual(8 * 12);
});
