import { join, resolve } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { visit } from './browser.ts';
import { buildSite } from './built-site.ts';
import { openSite } from './open-site.ts';

const HUNAN = resolve(import.meta.dirname, '../cases/hunan-2012/data');

const here = openSite(['--no-documents']);

interface Column {
  /** Where the site lies, if not the example's. */
  folder?: string;
  path: string;
  /** What the caption of the table ends with. */
  caption: string;
  head: string;
}

/** The cells of a column from above, with the names of the rows. */
const cells = (page: Page, { caption, head }: Column): Promise<[name: string, text: string][]> =>
  page.$$eval(
    'table[data-table]',
    (tables, [end, wanted]) => {
      const table = (tables as HTMLTableElement[]).find((one) =>
        one.caption?.textContent?.endsWith(end),
      );
      const heads = [...(table?.tHead?.rows[0]?.cells ?? [])];
      const column = heads.findIndex((one) => one.textContent?.trim() === wanted);
      const rows = [...(table?.querySelectorAll<HTMLTableRowElement>('tbody tr') ?? [])];
      return rows
        .filter((row) => !/group|trace|rest/.test(row.className))
        .map((row): [string, string] => [
          row.querySelector('th')?.textContent?.trim() ?? '',
          row.cells[column]?.textContent?.trim() ?? '',
        ]);
    },
    [caption, head] as const,
  );

/** All groups of a table in one, where it has several. */
async function mergeGroups(frame: Locator): Promise<void> {
  const controls = frame.locator('xpath=preceding-sibling::*[1]');
  const select = controls.locator('select:has(option[value="*"])');
  if ((await select.count()) > 0) await select.selectOption('*');
}

const escaped = (text: string): string => text.replace(/[（）()]/g, '.');

/** The same after so many clicks on the head, all groups in one. */
async function sorted(column: Column, clicks: number): Promise<[name: string, text: string][]> {
  const { page, faults, close } = await visit(
    here.browser,
    column.folder ?? here.site.folder,
    column,
  );
  const caption = page.locator('caption', { hasText: new RegExp(`${column.caption}$`) });
  const frame = page.locator('.frame', { has: caption });
  await mergeGroups(frame);
  const head = frame.locator('thead th', { hasText: new RegExp(`^${escaped(column.head)}$`) });
  for (let i = 0; i < clicks; i++) await head.locator('button').click();
  const found = await cells(page, column);
  expect(faults).toEqual([]);
  await close();
  return found;
}

const texts = (found: readonly [string, string][]): string[] => found.map(([, text]) => text);
const distinct = (found: readonly [string, string][]): string[] => [...new Set(texts(found))];

describe('days are sorted by the calendar', () => {
  test('of adjustments, the latest first, then the earliest', async () => {
    const column = {
      path: '2024/departments/adjustments.html',
      caption: '加减分逐项',
      head: '日期',
    };
    // The thirteen days of 加减分.csv
    const days = [
      ...['4月11日', '6月18日', '7月5日', '8月9日', '9月12日', '9月30日', '10月15日'],
      ...['10月22日', '10月30日', '11月8日', '11月25日', '12月3日', '12月16日'],
    ].map((day) => `2024年${day}`);
    expect(texts(await sorted(column, 1))).toEqual(days.toReversed());
    expect(texts(await sorted(column, 2))).toEqual(days);
  });

  test.each([
    ['数据截至', ['9月30日', '10月31日']],
    // All days of 重点工作.csv
    [
      '时间节点',
      [
        '6月30日',
        '7月31日',
        '8月31日',
        '9月30日',
        '10月31日',
        '11月15日',
        '11月20日',
        '11月30日',
        '12月10日',
        '12月15日',
        '12月20日',
        '12月31日',
      ],
    ],
  ])('%s of the progress', async (head, days) => {
    const column = {
      path: `2024/${head === '数据截至' ? 'counties' : 'departments'}/progress.html`,
      caption: '各单位报送的进展情况',
      head,
    };
    const found = distinct(await sorted(column, 2)).filter((day) => day !== '–');
    expect(found).toEqual(days.map((day) => `2024年${day}`));
  });
});

describe('grades are sorted as the scheme orders them', () => {
  const column = { caption: '总分与位次', head: '等次' };

  test('the best first; a decided one by what was decided', async () => {
    const found = texts(await sorted({ ...column, path: '2024/departments/index.html' }, 1));
    // 审定.csv brings 区应急管理局 from 优秀 to 良好
    const shown = found.map((text) => text.replace('（审定；测算优秀）', ''));
    const inOrder = ['优秀', '良好', '合格', '不合格'].filter((grade) => shown.includes(grade));
    expect([...new Set(shown)].filter((grade) => grade !== '–')).toEqual(inOrder);
    expect(inOrder.length).toBeGreaterThan(2);
    expect(found).toContain('良好（审定；测算优秀）');
  });

  test('where pinyin would put 二类 before 一类', async () => {
    const hunan = await buildSite([
      '--no-documents',
      '--data',
      HUNAN,
      '--content',
      join(HUNAN, 'none'),
    ]);
    const path = '2012/counties/index.html';
    const at = { ...column, folder: hunan.folder, path };
    expect(distinct(await sorted(at, 1))).toEqual(['一类', '二类', '三类']);
    expect(distinct(await sorted(at, 2))).toEqual(['三类', '二类', '一类']);
    hunan.remove();
  });
});

describe('the standing in the city', () => {
  const STANDING = { path: '2024/counties/standing.html', caption: '在各项指标中的位次' };

  test('a shared place stands among its like', async () => {
    const found = texts(await sorted({ ...STANDING, head: '位次' }, 1));
    const places = found.map((text) => Number(/\d+/.exec(text)?.[0]));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    // 并列1/7 four times, 并列3/7 and 并列4/7 once; 生产性服务业增加值占比 has 2/2
    expect(found.filter((text) => text.startsWith('并列'))).toHaveLength(6);
    expect(places.at(-1)).toBe(6);
  });

  test('places won come before places lost, none between them', async () => {
    const found = distinct(await sorted({ ...STANDING, head: '较上年' }, 1));
    const inOrder = ['前进4位', '前进2位', '前进1位', '持平'];
    expect(found.slice(0, 4)).toEqual(inOrder);
  });

  test('ahead, level, behind, and last what is not compared', async () => {
    const column = { ...STANDING, head: '对泽江市' };
    const states = ['▲ 领先', '◆ 持平', '▼ 落后'];
    expect(distinct(await sorted(column, 1))).toEqual([...states, '–']);
    expect(distinct(await sorted(column, 2))).toEqual([...states.toReversed(), '–']);
  });
});

describe('the page of a unit', () => {
  const UNIT = { path: '2024/counties/units/qinglan.html' };
  const INDICATORS = { ...UNIT, caption: '各项指标的完成情况与得分' };
  const PROGRESS = { ...UNIT, caption: '指标与重点工作进展' };

  test('同比: growth before what stayed level, before decline', async () => {
    const column = { ...INDICATORS, head: '同比' };
    const found = texts(await sorted(column, 1)).filter((text) => text !== '–');
    const change = (text: string): number => {
      if (text === '持平') return 0;
      const size = Number(/[\d.]+/.exec(text)?.[0]);
      return /^(增长|上升)/.test(text) ? size : -size;
    };
    expect(found.map(change)).toEqual(found.map(change).toSorted((a, b) => b - a));
    // (12 − 15) ÷ 15 is the deepest fall: 15 accidents the year before, 12 this year
    expect(found.at(-1)).toBe('下降20.0%');
    expect(found).toContain('持平');
    expect(found).toContain('上升1.40个百分点');
  });

  test('较上期: 持平 stands between gains and losses', async () => {
    const found = texts(await sorted({ ...PROGRESS, head: '较上期' }, 1));
    const from = (text: string) => found.indexOf(text);
    expect(from('+0.1个百分点')).toBeLessThan(from('持平'));
    expect(from('持平')).toBeLessThan(from('−0.2个百分点'));
    expect(found.at(-1)).toBe('−4.5个百分点');
  });

  test('状态: what asks for attention first', async () => {
    const column = {
      path: '2024/departments/progress.html',
      caption: '各单位报送的进展情况',
      head: '状态',
    };
    const order = ['▼ 滞后', '○ 未启动', '◆ 正常', '▲ 超前', '● 已完成'];
    const first = distinct(await sorted(column, 1)).filter((state) => order.includes(state));
    expect(first).toEqual(order.filter((state) => first.includes(state)));
    expect(first.length).toBeGreaterThan(2);
  });

  test('后续月均需完成: a limit is sorted by its figure', async () => {
    const found = texts(await sorted({ ...PROGRESS, head: '后续月均需完成' }, 2));
    // 14 may happen, 10 did, and two months are left: at most 2.0 a month, between 1.5 and 3.5
    const limit = found.indexOf('不超过2.0');
    expect(found.slice(limit - 1, limit + 2)).toEqual(['1.5', '不超过2.0', '3.5']);
  });

  test('the sum of the change stays last, up or down', async () => {
    const column = { ...UNIT, caption: '四项之和等于总变化（分）', head: '影响（分）' };
    const parts = ['自身完成情况', '其他单位的变化', '单位和指标增减', '计分办法调整'];
    const names = async (clicks: number) => (await sorted(column, clicks)).map(([name]) => name);
    expect(await names(1)).toEqual([...parts, '合计']);
    expect(await names(2)).toEqual([...parts.toReversed(), '合计']);
  });
});

test('words of an indicator are sorted by the score that they give', async () => {
  const path = '2024/counties/indicators/peace.html';
  const found = await sorted({ path, caption: '各单位完成值与得分', head: '完成值' }, 1);
  // 优秀=100, 良好=85, 一般=70 in 指标.csv; by pinyin 一般 would stand before 良好
  expect(distinct(found)).toEqual(['优秀', '良好', '一般']);
});
