import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeCsv } from '../src/export/csv.ts';

import {
  count,
  EARLIER,
  few,
  gdp,
  LARGE,
  type Row,
  type Spread,
  type Tables,
  UNITS,
} from './large-tables.ts';

/** Data of which one table has many rows, all others few. */

const SCHEME = `title: 年度考核
year: 2024
stage: published
categories: [{ id: main, name: 目标任务, weight: 1 }]
weights: relative
min-raters: 1
defaults: { bounds: fixed, satisfactory: 100, unallowable: 0 }
missing: { not-reported: zero }
raters: [{ id: leaders, name: 领导, weight: 60 }, { id: public, name: 群众, weight: 40 }]
adjustments: { bonus: { cap: 5 }, deduction: { cap: 10 } }
vetoes: [{ id: safety, name: 安全生产, effect: cap-grade, grade: 良好 }]
grades: [{ name: 优秀, min: 90 }, { name: 良好 }]
progress: { as-of: 2024-11-11, schedule: days, tolerance: 5 }
`;

/** The column whose cells nobody can read where all rows are to be wrong, and what stands in it. */
const WRONG: Record<string, [column: string, text: (row: number) => string]> = {
  units: ['name', () => '同名'],
  indicators: ['category', (n) => `无此类别${n}`],
  tasks: ['units', (n) => `无此单位${n}`],
  bands: ['indicator', (n) => `无此指标${n}`],
  lineage: ['to', (n) => `无此单位${n}`],
  changes: ['date', (n) => `某日${n}`],
};
const UNKNOWN_UNIT: (typeof WRONG)[string] = ['unit', (n) => `无此单位${n}`];

/** The rows with one cell of each that is wrong. */
function spoiled(table: string, [head = [], ...rows]: Row[]): Row[] {
  const [column, text] = WRONG[table] ?? UNKNOWN_UNIT;
  const at = head.indexOf(column);
  return [head, ...rows.map((row, n) => row.map((cell, place) => (place === at ? text(n) : cell)))];
}

export const LARGE_TABLES = Object.keys(LARGE);

/** Writes a data folder of which `table` has so many rows. */
export function writeRowData(data: string, table: string, rows: number, spread: Spread): void {
  const large = LARGE[table]?.(rows, spread);
  if (large === undefined) throw new Error(`no table ${table}`);
  const tables: Tables = {
    units: few(UNITS),
    indicators: gdp,
    values: [
      ['unit', 'indicator', 'value'],
      ...count(UNITS).map((n): Row => [`u${n}`, 'gdp', 20 + (n % 70)]),
    ],
    ...large,
  };
  const wrong = spread === 'wrong' && tables[table];
  if (wrong) tables[table] = spoiled(table, wrong);
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(data, path)), { recursive: true });
    writeFileSync(join(data, path), text);
  };
  write('site.yaml', 'title: 考核\nissuer: 考核办\n');
  write('2024/main/scheme.yaml', SCHEME);
  for (const [name, lines] of Object.entries(tables))
    write(`${name.includes('/') ? name : `2024/main/${name}`}.csv`, writeCsv(lines));
  if (`${EARLIER}/units` in tables)
    write(`${EARLIER}/scheme.yaml`, SCHEME.replaceAll('2024', '2023'));
}
