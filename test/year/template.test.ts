import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readXlsx, writeXlsx as writeBack } from 'hucre/xlsx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeXlsx } from '../../src/export/xlsx/xlsx.ts';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import type { Assessment, Dataset } from '../../src/model/dataset.ts';
import { newYear } from '../../src/year/new-year.ts';
import { carriedOver } from '../../src/year/next-lineage.ts';
import { type HandOut, handOuts } from '../../src/year/template.ts';
import { valueCells } from '../../src/year/value-rows.ts';

const EXAMPLE = resolve(import.meta.dirname, '../../data');
let room: string;
let old: Assessment;
let made: Assessment;

const find = (dataset: Dataset, id: string): Assessment => {
  const found = dataset.assessments.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

beforeAll(async () => {
  room = mkdtempSync(join(tmpdir(), 'biaochi-填报-'));
  cpSync(EXAMPLE, join(room, 'data'), { recursive: true });
  const before = await readDataset(join(room, 'data'));
  old = find(before, '2024/departments');
  const year = before.assessments.filter(({ id }) => id.startsWith('2024/'));
  await newYear(join(room, 'data'), carriedOver(year, new Map()), {
    from: 2024,
    to: 2025,
    language: 'zh-CN',
  });
  made = find(await readDataset(join(room, 'data')), '2025/departments');
});
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** Last year's figure, as this year's office would type it. */
function typed(unit: string, indicator: string, period: string | null): string | number | null {
  const code = old.indicators.find(({ name }) => name === indicator)?.code ?? '';
  const place = old.units.findIndex(({ name }) => name === unit);
  const figure = old.figures.get(code)?.[place];
  return (period ? figure?.periods?.get(period)?.value : figure?.value) ?? null;
}

/** Fills the column 完成值 of a handed-out workbook, with another program's hands. */
async function filled(handOut: HandOut): Promise<Uint8Array> {
  const { sheets } = await readXlsx(await writeXlsx(handOut.sheets, { title: '填报表' }));
  return writeBack({
    sheets: sheets.map(({ name, rows }) => {
      const head = rows.findIndex((row) => row.includes('完成值'));
      const columns = rows[head] ?? [];
      const at = (header: string): number => columns.indexOf(header);
      return {
        name,
        rows: rows.map((row, index) => {
          if (head < 0 || index <= head) return row;
          const period = at('时段') < 0 ? null : String(row[at('时段')] ?? '');
          const value = typed(String(row[at('单位')]), String(row[at('指标')]), period);
          return row.map((cell, column) => (column === at('完成值') ? value : cell));
        }),
      };
    }),
  });
}

const plain = (assessment: Assessment) =>
  valueCells(assessment).map(({ unit, indicator, period, figure }) => [
    unit.code,
    indicator.code,
    period,
    figure?.value,
  ]);

test.each(['all', 'assessor', 'unit'] as const)(
  'filled in and put into the folder, %s, it is read back without a word',
  async (by) => {
    const folder = join(room, 'data/2025/departments');
    const forms = handOuts(made, by, 'zh-CN');
    const files = forms.map((_, index) => `填报表-${index}.xlsx`);
    for (const [index, form] of forms.entries())
      writeFileSync(join(folder, files[index] ?? ''), await filled(form));
    // The figures are last year’s, which guards would stop.
    const dataset = await readDataset(join(room, 'data'), { guards: 'off' });
    const back = find(dataset, '2025/departments');
    const figures = old.indicators.some(({ settings }) => settings.periods);
    expect(figures).toBe(true);
    expect(plain(back)).toEqual(plain(old));
    expect(dataset.problems).toEqual([]);
    for (const file of files) rmSync(join(folder, file));
  },
);

test('one for each receiver holds only its own rows, and all together hold every figure', () => {
  const forms = handOuts(made, 'unit', 'zh-CN');
  for (const { receiver, sheets } of forms)
    for (const { rows } of sheets) for (const row of rows) expect(row[0]).toBe(receiver);
  const rows = forms.flatMap(({ sheets }) => sheets.filter(({ name }) => name !== '汇报'));
  expect(rows.flatMap((sheet) => [...sheet.rows])).toHaveLength(valueCells(made).length);
});

test('the same template gives the same bytes', async () => {
  const [form] = handOuts(made, 'all', 'zh-CN');
  const sheets = form?.sheets ?? [];
  expect(await writeXlsx(sheets, { title: 'x' })).toEqual(await writeXlsx(sheets, { title: 'x' }));
});
