import { describe, expect, it } from 'vitest';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import { cellAddress } from '../../src/model/address.ts';
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

interface CellForm {
  kind: string;
  scale: number;
  isWorkbook: boolean;
  /** Whether the whole column has a percent format. */
  inPercent: boolean;
}

/** A figure as hundredths, and as it may stand in a cell. */
function written(
  draw: Draw,
  hundredths: number,
  { kind, scale, isWorkbook, inPercent }: CellForm,
): SheetCell {
  const text = String((hundredths * scale) / 100);
  const size = String(Math.abs(hundredths) / 100);
  const forms: (() => SheetCell)[] = [() => text, () => wide(text), () => ` ${text}\u00a0`];
  if (!text.includes('.') && hundredths > 0) {
    forms.push(() => text.replace(/\B(?=(\d{3})+$)/g, ','));
    forms.push(() => wide(text.replace(/\B(?=(\d{3})+$)/g, ',')));
  }
  if (isWorkbook) forms.push(() => Number(text));
  if (isWorkbook && inPercent) return { percent: hundredths / 10000 };
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

type At = [row: number, column: number];

interface Table {
  rows: SheetCell[][];
  merges: string[];
  /** Cells with values, and with names of units and indicators, counted from 0. */
  cells: { figures: At[]; units: At[]; indicators: At[] };
}

const letter = (column: number): string => String.fromCharCode(65 + column);

/** How a wide or transposed table is drawn. */
function crossStyle(draw: Draw) {
  const isWide = draw.chance(0.6);
  const fields = draw.chance(0.5) ? FIELDS : FIELDS.slice(0, 1);
  const withFields = fields.length > 1 || draw.chance(0.3);
  const corner = draw.chance(0.3);
  const units = draw.shuffled(UNITS);
  const withCategories = isWide && draw.chance(0.4);
  const shuffled = draw.shuffled(INDICATORS);
  const indicators = withCategories ? [...INDICATORS] : shuffled;
  return {
    isWide,
    fields,
    withFields,
    withRank: withFields && draw.chance(0.4),
    corner,
    inHeader: !corner && draw.chance(0.3),
    inPercent: draw.chance(0.2),
    numbered: draw.chance(0.3),
    withCategories,
    title: draw.below(3),
    across: isWide ? indicators : units,
    down: isWide ? units : indicators,
  };
}

type CrossStyle = ReturnType<typeof crossStyle>;
type Item = CrossStyle['across'][number];

function nameOf(draw: Draw, item: Item, { inHeader }: CrossStyle): string {
  if (!('kind' in item) || item.kind !== 'money' || !inHeader) return draw.one(item.names);
  return draw.one(item.names) + draw.one(['（万元）', '(万元)', '\n（万元）']);
}

/** The header rows, with the merged cells that a workbook has there. */
function crossHead(draw: Draw, style: CrossStyle): Table {
  const cells: Table['cells'] = { figures: [], units: [], indicators: [] };
  const { across, fields, withFields, withRank, withCategories, numbered, corner, title } = style;
  const names = draw.one(['单位', '县区', '街镇', '']);
  const first: SheetCell[] = [...(numbered ? ['序号'] : []), style.isWide ? names : '指标'];
  const blank: SheetCell[] = first.map(() => null);
  const top: SheetCell[] = [...first];
  const head: SheetCell[] = withCategories ? [...blank] : [...first];
  const below: SheetCell[] = [...blank];
  const merges: string[] = [];
  const rows: SheetCell[][] = [];
  if (title > 0) rows.push(['2024年度主要指标完成情况表']);
  if (title > 1) rows.push(['填报单位：统计局', null, '2025年1月15日']);
  if (corner)
    rows.push([null, null, draw.one(['单位：万元', '单位：万元、%', '（单位：万元、人）'])]);
  const topRow = rows.length + 1;
  const headRow = topRow + (withCategories ? 1 : 0);
  const width = fields.length + (withRank ? 1 : 0);
  let category = '';
  for (const item of across) {
    const start = head.length;
    const own = 'kind' in item && item.kind === 'count' ? '人民生活' : '经济发展';
    top.push(own === category ? null : own);
    category = own;
    cells[style.isWide ? 'indicators' : 'units'].push([headRow - 1, start]);
    head.push(nameOf(draw, item, style));
    for (let i = 1; i < width; i++) {
      head.push(null);
      top.push(null);
    }
    for (const [, field] of fields) below.push(withFields ? field : null);
    if (withRank) below.push(draw.one(['位次', '排名', '全市位次']));
    if (width > 1) merges.push(`${letter(start)}${headRow}:${letter(start + width - 1)}${headRow}`);
  }
  if (withCategories) rows.push(top);
  rows.push(head);
  if (withFields) rows.push(below);
  for (let column = 0; column < first.length; column++) {
    if (rows.length > topRow)
      merges.push(`${letter(column)}${topRow}:${letter(column)}${rows.length}`);
  }
  if (withCategories) {
    const last = first.length + 3 * width;
    merges.push(`${letter(first.length)}${topRow}:${letter(last - 1)}${topRow}`);
    if (width > 1) merges.push(`${letter(last)}${topRow}:${letter(last + width - 1)}${topRow}`);
  }
  return { rows, merges, cells };
}

/** A wide or transposed table with one or three fields under each name. */
function crossTable(draw: Draw, figures: Figures, isWorkbook: boolean): Table {
  const style = crossStyle(draw);
  const { isWide, across, down, fields, withRank, numbered, corner, inHeader } = style;
  const { rows, merges, cells } = crossHead(draw, style);
  for (const [place, item] of down.entries()) {
    const row: SheetCell[] = [...(numbered ? [place + 1] : []), nameOf(draw, item, style)];
    for (const other of across) {
      const unit = isWide ? item : other;
      const { code, kind } = (isWide ? other : item) as (typeof INDICATORS)[number];
      const scale = kind === 'money' && (corner || inHeader) ? 10000 : 1;
      const inPercent = style.inPercent && kind !== 'money' && kind !== 'count';
      for (const [field] of fields) {
        const figure = figures[unit.code]?.[code]?.[field] ?? 0;
        if (field === 'value') cells.figures.push([rows.length, row.length]);
        row.push(written(draw, figure, { kind, scale, isWorkbook, inPercent }));
      }
      if (withRank) row.push(place + 1);
    }
    cells[isWide ? 'units' : 'indicators'].push([rows.length, numbered ? 1 : 0]);
    rows.push(row);
    if (draw.chance(0.1)) rows.push([]);
  }
  const total = draw.one(['合计', '合 计', '全市', '平均']);
  if (isWide && draw.chance(0.5)) rows.push([total, ...(numbered ? [null] : []), 1, 2, 3]);
  if (draw.chance(0.4)) rows.push(['注：本表为快报数，\n以年报为准。']);
  if (draw.chance(0.4)) rows.push(['填表人：张三', null, '审核人：李四']);
  return { rows, merges: isWorkbook ? merges : [], cells };
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
  const cells: Table['cells'] = { figures: [], units: [], indicators: [] };
  for (const unit of draw.shuffled(UNITS)) {
    const first = rows.length + 1;
    for (const [i, indicator] of draw.shuffled(INDICATORS).entries()) {
      const toWan = withUnit && indicator.kind === 'money' && draw.chance(0.5);
      const numbers = fields.map(([field]) =>
        written(draw, figures[unit.code]?.[indicator.code]?.[field] ?? 0, {
          kind: indicator.kind,
          scale: toWan ? 10000 : 1,
          isWorkbook,
          inPercent: false,
        }),
      );
      const name = isMerged && i > 0 ? null : draw.one(unit.names);
      cells.figures.push([rows.length, 2]);
      cells.indicators.push([rows.length, 1]);
      if (name !== null) cells.units.push([rows.length, 0]);
      const stated = withUnit ? [toWan ? '万元' : draw.one([indicator.unit, null])] : [];
      rows.push([name, draw.one(indicator.names), ...numbers, ...stated, '张三']);
    }
    if (isMerged) merges.push(`A${first}:A${rows.length}`);
  }
  if (draw.chance(0.3)) rows.push(['合计', null, 99]);
  if (draw.chance(0.3)) rows.push(['备注：无']);
  return { rows, merges, cells };
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

interface Rendering {
  files: Files;
  figures: Figures;
  hasFields: boolean;
}

/** Draws a table, lets it be damaged, and writes it into a file. */
function rendering<T>(
  seed: number,
  damage: (table: Table, draw: Draw, isWorkbook: boolean) => T,
): Rendering & { damaged: T } {
  const draw = draws(seed);
  const figures = drawFigures(draw);
  const isWorkbook = draw.chance(0.5);
  const isLong = draw.chance(0.35);
  const table = isLong
    ? longTable(draw, figures, isWorkbook)
    : crossTable(draw, figures, isWorkbook);
  const hasFields = JSON.stringify(table.rows).includes('上年值');
  const damaged = damage(table, draw, isWorkbook);
  const { rows, merges } = table;
  const files: Files = isWorkbook
    ? { '完成情况.xlsx': workbook({ name: draw.one(['Sheet1', '完成情况-1']), rows, merges }) }
    : { [draw.one(['values.csv', '完成情况-统计局.csv'])]: csv(table, draw) };
  return { files, figures, hasFields, damaged };
}

/** How often each property is tried. */
const TRIES = Number(process.env.SEEDS ?? 300);

/** What may be wrong with one cell, with the code that it must get. */
const DAMAGES = [
  {
    where: 'figures',
    code: 'not-a-number',
    texts: ['三百', '约5', '1.2.3', '5-6', '2024年1月1日'],
  },
  { where: 'figures', code: 'formula-error', texts: ['#DIV/0!', '=B1+B2', '#N/A'] },
  { where: 'units', code: 'unknown-unit', texts: ['西村正', '东坡真', '南山街', '北湾村'] },
  { where: 'indicators', code: 'unknown-indicator', texts: ['地区生产总直', '城镇新曾就业'] },
] as const;

describe('figures in the many ways of offices', () => {
  it('are read as the same figures', async () => {
    for (let seed = 1; seed <= TRIES; seed++) {
      const { files, figures, hasFields } = rendering(seed, () => undefined);
      const dataset = await readDataset(dataFolder(files), { guards: 'off' });
      const errors = dataset.problems.filter(({ level }) => level === 'error');
      expect(errors, `seed ${seed}`).toEqual([]);
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

  it('give one error, at its cell, where one cell is damaged', async () => {
    for (let seed = 1; seed <= TRIES; seed++) {
      const { files, damaged } = rendering(seed, ({ rows, cells }, draw) => {
        const { where, code, texts } = draw.one(DAMAGES);
        const [row, column] = draw.one(cells[where]);
        const text = draw.one(texts);
        const line = rows[row];
        if (line) line[column] = text;
        return { code, cell: cellAddress(row + 1, column + 1), found: text };
      });
      const { problems } = await readDataset(dataFolder(files), { guards: 'off' });
      const errors = problems
        .filter(({ level }) => level === 'error')
        .map(({ code, cell, found }) => ({ code, cell, found }));
      expect(errors, `seed ${seed}`).toEqual([damaged]);
    }
  });
});
