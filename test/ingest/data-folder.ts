import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import { cellAddress } from '../../src/model/address.ts';
import { type SheetParts, workbookBytes } from './workbook-parts.ts';

/** A cell of a sheet: `percent` shows the number as a percentage, `error` is an error value. */
export type SheetCell = string | number | null | { percent: number } | { error: string };

export interface SheetText {
  name: string;
  rows: SheetCell[][];
  /** Merged ranges such as `A1:C1`. */
  merges?: string[];
  hiddenRows?: number[];
  state?: 'hidden';
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function cellXml(cell: SheetCell, address: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') {
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  }
  if ('percent' in cell) return `<c r="${address}" s="1"><v>${cell.percent}</v></c>`;
  return `<c r="${address}" t="e"><f>A1/0</f><v>${cell.error}</v></c>`;
}

function sheetParts({ name, rows, merges = [], hiddenRows = [], state }: SheetText): SheetParts {
  const xml = rows.map((cells, i) => {
    const hidden = hiddenRows.includes(i + 1) ? ' hidden="1"' : '';
    const inside = cells.map((cell, j) => cellXml(cell, cellAddress(i + 1, j + 1)));
    return `<row r="${i + 1}"${hidden}>${inside.join('')}</row>`;
  });
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  return {
    name,
    rows: xml.join(''),
    ...(merged === '' ? {} : { after: `<mergeCells>${merged}</mergeCells>` }),
    ...(state === undefined ? {} : { state }),
  };
}

/** Bytes of a workbook with these sheets. */
export function workbook(...sheets: SheetText[]): Uint8Array {
  return workbookBytes({ sheets: sheets.map(sheetParts), formats: [10] });
}

export type Files = Record<string, string | Uint8Array>;

const SCHEME = `title: 青岚区试算
year: 2024
weights: relative
defaults: { rule: efficacy, bounds: fixed }
missing: { not-reported: reallocate, not-released: reallocate, not-comparable: reallocate }
categories: [{ id: economy, name: 经济发展, weight: 60 }, { id: life, name: 人民生活, weight: 40 }]
`;
const UNITS = `代码,名称,简称,别名
xicun,西村镇,西村,
dongpo,东坡镇,东坡,东坡新区;高新园
nanshan,南山街道,南山,南山办
beiwan,北湾乡,,
`;
const INDICATORS = `代码,名称,类别,权重,计量单位,方向,口径,满意值,不允许值
gdp,地区生产总值,经济发展,3,亿元,正向,总量,500,100
growth,地区生产总值增幅,经济发展,2,%,正向,增幅,10,-10
energy,单位能耗降幅,经济发展,2,%,正向,降幅,5,-5
jobs,城镇新增就业,人民生活,2,人,正向,总量,9000,1000
`;

const made: string[] = [];
afterAll(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A data folder with one assessment `2024/towns`; a file replaces the usual one of its name. */
export function dataFolder(files: Files, scheme: string = SCHEME): string {
  const folder = mkdtempSync(join(tmpdir(), 'biaochi-data-'));
  made.push(folder);
  const all: Files = {
    'site.yaml': 'title: 青岚区\n',
    '2024/towns/scheme.yaml': scheme,
    '2024/towns/units.csv': UNITS,
    '2024/towns/indicators.csv': INDICATORS,
    ...Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name.includes('/') ? name : `2024/towns/${name}`,
        content,
      ]),
    ),
  };
  for (const [path, content] of Object.entries(all)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** The scheme of `dataFolder` with lines added or, by their key, replaced. */
export function schemeWith(lines: string): string {
  const keys = lines.split('\n').map((line) => line.split(':', 1)[0]);
  const kept = SCHEME.split('\n').filter((line) => !keys.includes(line.split(':', 1)[0] ?? ''));
  return `${kept.filter((line) => line !== '').join('\n')}\n${lines}\n`;
}
