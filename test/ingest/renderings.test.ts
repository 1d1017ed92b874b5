import { describe, expect, it } from 'vitest';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import { dataFolder, type Files, type SheetCell, workbook } from './data-folder.ts';

/**
 * The same figures, written down in the many ways of offices, must be read as the same figures.
 * Each rendering is drawn by a seed, so that one that fails can be drawn again.
 */

const UNITS = [
  { code: 'xicun', names: ['西村镇', '西村', 'xicun', '西 村 镇', '西村　镇'] },
  { code: 'dongpo', names: ['东坡镇', '东坡新区', 'dongpo', '高新园'] },
  { code: 'nanshan', names: ['南山街道', '南山办', 'ｎａｎｓｈａｎ'] },
  { code: 'beiwan', names: ['北湾乡', ' 北湾乡 '] },
];
const INDICATORS = [
  { code: 'gdp', names: ['地区生产总值', 'gdp', '地区 生产总值'], kind: 'money', unit: '亿元' },
  { code: 'growth', names: ['地区生产总值增幅'], kind: 'growth', unit: '%' },
  { code: 'energy', names: ['单位能耗降幅'], kind: 'reduction', unit: '%' },
  { code: 'jobs', names: ['城镇新增就业', 'jobs'], kind: 'count', unit: '人' },
] as const;
const FIELDS = [
  ['value', '完成值'],
  ['target', '目标值'],
  ['previous', '上年值'],
] as const;

/** Numbers from 0 to 1 that follow from a seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Draw = ReturnType<typeof draws>;

function draws(seed: number) {
  const next = random(seed);
  const below = (n: number): number => Math.floor(next() * n);
  return {
    below,
    chance: (p: number): boolean => next() < p,
    one: <T>(items: readonly T[]): T => items[below(items.length)] as T,
    shuffled: <T>(items: readonly T[]): T[] =>
      items
        .map((item) => ({ item, at: next() }))
        .sort((a, b) => a.at - b.at)
        .map(({ item }) => item),
  };
}

const wide = (text: string): string =>
  text.replaceAll(/[0-9.,%+-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** A figure as hundredths, and as it may stand in a cell. */
function written(draw: Draw, hundredths: number, kind: string, scale: number): SheetCell {
  const text = String((hundredths * scale) / 100);
  const size = String(Math.abs(hundredths) / 100);
  const forms: (() => SheetCell)[] = [() => text, () => wide(text), () => ` ${text}\u00a0`];
  if (!text.includes('.') && hundredths > 0) {
    forms.push(() => text.replace(/\B(?=(\d{3})+$)/g, ','));
    forms.push(() => wide(text.replace(/\B(?=(\d{3})+$)/g, ',')));
  }
  if (kind === 'growth') {
    forms.push(() => (hundredths < 0 ? `下降${size}` : `增长${size}%`));
    forms.push(() => (hundredths < 0 ? `↓${size}` : `+${text}`));
    if (hundredths === 0) forms.push(() => '持平');
  }
  if (kind === 'reduction') forms.push(() => (hundredths < 0 ? `增长${size}` : `下降${size}％`));
  return draw.one(forms)();
}

interface Figures {
  [unit: string]: { [indicator: string]: { [field: string]: number } };
}

function drawFigures(draw: Draw): Figures {
  const figures: Figures = {};
  for (const { code: unit } of UNITS) {
    figures[unit] = {};
    for (const { code, kind } of INDICATORS) {
      const signed = kind === 'growth' || kind === 'reduction';
      const figure = () => (signed ? draw.below(2000) - 1000 : (draw.below(90000) + 100) * 100);
      figures[unit][code] = { value: figure(), target: figure(), previous: figure() };
    }
  }
  return figures;
}

interface Table {
  rows: SheetCell[][];
  merges: string[];
}

const letter = (column: number): string => String.fromCharCode(65 + column);

/** A wide or transposed table of some units and indicators with one or three fields each. */
function crossTable(draw: Draw, figures: Figures, isWorkbook: boolean): Table {
  const isWide = draw.chance(0.6);
  const fields = draw.chance(0.5) ? FIELDS : FIELDS.slice(0, 1);
  const withFields = fields.length > 1 || draw.chance(0.3);
  const withRank = withFields && draw.chance(0.4);
  const units = draw.shuffled(UNITS);
  const indicators = draw.shuffled(INDICATORS);
  const corner = draw.chance(0.3);
  const inHeader = !corner && draw.chance(0.3);
  const scaleOf = (kind: string): number => (kind === 'money' && (corner || inHeader) ? 10000 : 1);
  const across = isWide ? indicators : units;
  const down = isWide ? units : indicators;
  const name = (item: (typeof across)[number]): string => {
    const unit =
      'kind' in item && item.kind === 'money' && inHeader
        ? draw.one(['（万元）', '(万元)', '\n（万元）'])
        : '';
    return draw.one(item.names) + unit;
  };
  const head: SheetCell[] = [isWide ? draw.one(['单位', '县区', '街镇', '']) : '指标'];
  const below: SheetCell[] = [null];
  const merges: string[] = [];
  const width = fields.length + (withRank ? 1 : 0);
  const title = draw.below(3);
  const headRow = title + (corner ? 1 : 0) + 1;
  for (const item of across) {
    const first = head.length;
    head.push(name(item));
    for (let i = 1; i < width; i++) head.push(null);
    for (const [, field] of fields) below.push(withFields ? field : null);
    if (withRank) below.push(draw.one(['位次', '排名', '全市位次']));
    if (isWorkbook && width > 1)
      merges.push(`${letter(first)}${headRow}:${letter(first + width - 1)}${headRow}`);
  }
  const rows: SheetCell[][] = [];
  if (title > 0) rows.push(['2024年度主要指标完成情况表']);
  if (title > 1) rows.push(['填报单位：统计局', null, '2025年1月15日']);
  if (corner)
    rows.push([null, null, draw.one(['单位：万元', '单位：万元、%', '（单位：万元、人）'])]);
  rows.push(head);
  if (withFields) {
    if (isWorkbook) merges.push(`A${headRow}:A${headRow + 1}`);
    rows.push(below);
  }
  for (const [place, item] of down.entries()) {
    const row: SheetCell[] = [name(item)];
    for (const other of across) {
      const unit = isWide ? item : other;
      const indicator = (isWide ? other : item) as (typeof INDICATORS)[number];
      for (const [field] of fields) {
        const figure = figures[unit.code]?.[indicator.code]?.[field] ?? 0;
        row.push(written(draw, figure, indicator.kind, scaleOf(indicator.kind)));
      }
      if (withRank) row.push(place + 1);
    }
    rows.push(row);
    if (draw.chance(0.1)) rows.push([]);
  }
  if (isWide && draw.chance(0.5)) rows.push([draw.one(['合计', '合 计', '全市', '平均']), 1, 2, 3]);
  if (draw.chance(0.4)) rows.push(['注：本表为快报数，\n以年报为准。']);
  if (draw.chance(0.4)) rows.push(['填表人：张三', null, '审核人：李四']);
  return { rows, merges };
}

/** A long table; in a workbook the unit may be merged over its rows. */
function longTable(draw: Draw, figures: Figures, isWorkbook: boolean): Table {
  const fields = draw.chance(0.5) ? FIELDS : FIELDS.slice(0, 1);
  const isMerged = isWorkbook && draw.chance(0.5);
  const withUnit = draw.chance(0.3);
  const title = draw.below(2);
  const header: SheetCell[] = ['单位', draw.one(['指标', '指标名称', 'Indicator'])];
  const rows: SheetCell[][] = title ? [['完成情况表']] : [];
  rows.push([
    ...header,
    ...fields.map(([, zh]) => zh),
    ...(withUnit ? ['计量单位'] : []),
    '经办人',
  ]);
  const merges: string[] = [];
  for (const unit of draw.shuffled(UNITS)) {
    const first = rows.length + 1;
    for (const [i, indicator] of draw.shuffled(INDICATORS).entries()) {
      const toWan = withUnit && indicator.kind === 'money' && draw.chance(0.5);
      const cells = fields.map(([field]) =>
        written(
          draw,
          figures[unit.code]?.[indicator.code]?.[field] ?? 0,
          indicator.kind,
          toWan ? 10000 : 1,
        ),
      );
      const name = isMerged && i > 0 ? null : draw.one(unit.names);
      const stated = withUnit ? [toWan ? '万元' : draw.one([indicator.unit, null])] : [];
      rows.push([name, draw.one(indicator.names), ...cells, ...stated, '张三']);
    }
    if (isMerged) merges.push(`A${first}:A${rows.length}`);
  }
  if (draw.chance(0.3)) rows.push(['合计', null, 99]);
  if (draw.chance(0.3)) rows.push(['备注：无']);
  return { rows, merges };
}

function csv({ rows }: Table, draw: Draw): string | Uint8Array {
  const width = Math.max(...rows.map(({ length }) => length));
  const lines = rows.map((row) =>
    Array.from({ length: width }, (_, i) => {
      const text = String(row[i] ?? '');
      return /[",\n;\t]/.test(text) ? `"${text}"` : text;
    }).join(','),
  );
  return (
    (draw.chance(0.3) ? '\ufeff' : '') +
    lines.join(draw.one(['\n', '\r\n'])) +
    (draw.chance(0.5) ? '\n' : '')
  );
}

function rendering(seed: number): { files: Files; figures: Figures; hasFields: boolean } {
  const draw = draws(seed);
  const figures = drawFigures(draw);
  const isWorkbook = draw.chance(0.5);
  const isLong = draw.chance(0.35);
  const table = isLong
    ? longTable(draw, figures, isWorkbook)
    : crossTable(draw, figures, isWorkbook);
  const hasFields = JSON.stringify(table.rows).includes('上年值');
  const files: Files = isWorkbook
    ? { '完成情况.xlsx': workbook({ name: draw.one(['Sheet1', '完成情况-1']), ...table }) }
    : { [draw.one(['values.csv', '完成情况-统计局.csv'])]: csv(table, draw) };
  return { files, figures, hasFields };
}

describe('figures in the many ways of offices', () => {
  it('are read as the same figures', async () => {
    for (let seed = 1; seed <= Number(process.env.SEEDS ?? 400); seed++) {
      const { files, figures, hasFields } = rendering(seed);
      const dataset = await readDataset(dataFolder(files));
      const errors = dataset.problems.filter(
        ({ code }) => code !== 'sign' && code !== 'far-from-last-year',
      );
      expect(
        errors.filter(({ level }) => level === 'error'),
        `seed ${seed}`,
      ).toEqual([]);
      const [assessment] = dataset.assessments;
      for (const [place, { code: unit }] of UNITS.entries()) {
        for (const { code } of INDICATORS) {
          const ours = assessment?.figures.get(code)?.[place];
          const { value = 0, target = 0, previous = 0 } = figures[unit]?.[code] ?? {};
          const expected = hasFields
            ? [value / 100, target / 100, previous / 100]
            : [value / 100, undefined, undefined];
          expect(
            [ours?.value, ours?.target, ours?.previous],
            `seed ${seed} ${unit} ${code}`,
          ).toEqual(expected);
        }
      }
    }
  });
});
