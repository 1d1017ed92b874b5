import { expect, it } from 'vitest';
import { readLines } from '../../../src/cli/print/read-lines.ts';
import { read } from '../../ingest/told.ts';

const VALUES = `单位,gdp,growth,energy,jobs,位次
西村,３００,1,—,"3,000",1
东坡,1,1,1,1,2
南山,1,1,1,1,3
北湾乡,1,1,1,1,4
合计,303,,,,
填表人：张三,,,,,
`;

it('says in words what was skipped and changed, by address, and names the table', async () => {
  const dataset = await read({ 'values.csv': VALUES });
  const lines = readLines(dataset.read, 'zh-CN').map((line) => line.trim());
  const from = lines.findIndex((line) => line.includes('values.csv'));
  expect(lines.slice(from)).toEqual([
    '2024/towns/values.csv  完成情况，4 行，编码 utf-8',
    '跳过第 6 行：合计 “合计 303”',
    '跳过第 7 行：注释或签名 “填表人：张三”',
    '跳过 F 列“位次”：位次',
    'B2：“３００”读作“300”（全角改为半角）',
    'D2：“—”读作“未出数”（缺数记号）',
    'E2：“3,000”读作“3000”（去掉千分位）',
  ]);
  const english = readLines(dataset.read, 'en').join('\n');
  expect(english).toContain('values, 4 rows');
  expect(english).toContain('D2: “—” read as “not released” (mark for a missing figure)');
});

it('tells four cells and more that were changed alike in one line, with the first as an example', async () => {
  const rows = ['西村', '东坡', '南山', '北湾乡'].map((name, at) => `${name},"${at + 1},000",１`);
  const dataset = await read({ 'values.csv': `单位,gdp,growth\n${rows.slice(0, 4).join('\n')}\n` });
  const lines = readLines(dataset.read, 'zh-CN').map((line) => line.trim());
  const from = lines.findIndex((line) => line.includes('values.csv'));
  expect(lines.slice(from + 1)).toEqual([
    'B2:B5 共 4 格，如 B2：“1,000”读作“1000”（去掉千分位）',
    'C2:C5 共 4 格，如 C2：“１”读作“1”（全角改为半角）',
  ]);
});
