import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeCsv } from '../src/export/csv.ts';
import { writeXlsx } from '../src/export/xlsx/xlsx.ts';
import { nationalData } from './national-data.ts';

/** Where the data folders of the benchmarks are made. */
const FOLDERS = resolve(import.meta.dirname, '../.biaochi/bench');

export interface Size {
  units: number;
  indicators: number;
  format: 'csv' | 'xlsx';
}

/** Makes the data folder of a size anew. */
export async function generate({ units, indicators, format }: Size): Promise<string> {
  const folder = join(FOLDERS, `${units}x${indicators}-${format}`);
  rmSync(folder, { recursive: true, force: true });
  const assessment = join(folder, '2024', 'national');
  mkdirSync(assessment, { recursive: true });
  const data = nationalData(units, indicators);
  writeFileSync(join(folder, 'site.yaml'), 'title: 全国测算\n');
  writeFileSync(join(assessment, 'scheme.yaml'), data.scheme);
  writeFileSync(join(assessment, 'units.csv'), writeCsv(data.units));
  writeFileSync(join(assessment, 'indicators.csv'), writeCsv(data.indicators));
  if (format === 'csv') writeFileSync(join(assessment, 'values.csv'), writeCsv(data.values));
  else writeFileSync(join(assessment, 'values.xlsx'), await workbook(data.values));
  return folder;
}

function workbook([header = [], ...rows]: (string | number)[][]): Promise<Uint8Array> {
  const columns = header.map((name) => ({ header: String(name), width: 10 }));
  return writeXlsx([{ name: 'values', columns, rows }], { title: 'values' });
}
