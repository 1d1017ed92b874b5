import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterAll, beforeEach, expect, test } from 'vitest';

const BIN = resolve(import.meta.dirname, '../../../src/cli/biaochi.mjs');

const room = mkdtempSync(join(tmpdir(), 'biaochi-template-'));
const folder = join(room, 'data/2024/towns');
const out = join(room, '填报表.xlsx');
afterAll(() => rmSync(room, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);

beforeEach(() => {
  mkdirSync(folder, { recursive: true });
  rmSync(out, { force: true });
  writeFileSync(join(room, 'data/site.yaml'), 'title: 青岚区\n');
  write('scheme.yaml', 'title: 2024年度考核\nyear: 2024\nweights: relative\n');
  write('单位.csv', '名称,原单位\n西村街道,西村镇\n东坡镇,\n');
  write('指标.csv', '名称,权重,方向\n地区生产总值,60,正向\n');
  write('重点工作.csv', '名称,权重,责任单位\n老旧小区改造,40,西村镇;东坡镇\n');
});

const template = () =>
  spawnSync(
    process.execPath,
    [BIN, 'template', '2024/towns', '--data', join(room, 'data'), '--out', out],
    {
      encoding: 'utf8',
    },
  );

test('a workbook is made before anything was delivered, and a renamed unit keeps its task', async () => {
  const { status, stderr } = template();
  expect([status, stderr]).toEqual([0, expect.not.stringContaining('错误')]);
  const { sheets } = await readXlsx(readFileSync(out));
  const tasks = sheets.find(({ name }) => name === '完成情况-重点工作');
  const units = tasks?.rows.flatMap((row) => (row[1] === '老旧小区改造' ? row[0] : []));
  expect(units).toEqual(['西村街道', '东坡镇']);
});

test('nothing is made from data with errors', () => {
  write('重点工作.csv', '名称,权重,责任单位\n老旧小区改造,40,西村乡政府;东坡镇\n');
  const { status, stderr } = template();
  expect(status).toBe(1);
  expect(stderr).toContain('西村乡政府');
  expect(existsSync(out)).toBe(false);
});
