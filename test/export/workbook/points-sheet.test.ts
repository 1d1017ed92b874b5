import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeWorkbook } from '../../../src/export/workbook/write-workbook.ts';
import { readDataset } from '../../../src/ingest/read-dataset.ts';
import type { Scores } from '../../../src/model/scores.ts';
import { scoreAll } from '../../../src/report.ts';
import { dataFolder } from '../../ingest/data-folder.ts';
import { randomSchemes } from '../../score/one-number/random-schemes.ts';
import { hasOffice } from '../measure.ts';
import { differs, type Recalculated, recalculate } from './recalculate.ts';

/** Scores are the figures themselves, from 60 to 100; each category has 50 marks. */
const FILES = {
  'scheme.yaml': `title: 测算
year: 2024
weights: points
defaults: { bounds: fixed }
categories:
  - { id: work, name: 重点工作, weight: 50 }
  - { id: duty, name: 职能目标, weight: 50 }
`,
  'units.csv': '代码,名称\na,甲县\nb,乙县\nc,丙县\n',
  'indicators.csv':
    '代码,名称,类别,权重,方向,满意值,不允许值,小数位\nx,投资,work,50,正向,100,60,2\ny,就业,duty,20,正向,100,60,2\nz,民生,duty,30,正向,100,60,2\n',
  'values.csv': '单位,x,y,z\na,90.01,90.01,90.01\nb,80,80,85\nc,70,/,75\n',
  'adjustments.csv': '单位,类型,分值,事项\nb,加分,1.5,获奖\n',
};

async function scoresOf(files: Record<string, string>): Promise<Scores> {
  const dataset = await readDataset(dataFolder(files), { guards: 'off' });
  const [scores] = scoreAll(dataset, false).scored.values();
  if (!scores) throw new Error('not scored');
  return scores;
}

async function sheet(scores: Scores) {
  const { sheets } = await readXlsx(await writeWorkbook(scores, { language: 'zh-CN' }));
  return sheets.find(({ name }) => name === '得分');
}

describe('the sheet of points', () => {
  // 甲: 90.01 of 50 marks are 45.005, printed 45.01 twice, 0.01 more than the total of 90.01.
  // 乙: 40; 80 × 20 ÷ 100 + 85 × 30 ÷ 100 = 16 + 25.5; with 1.5 more 83.
  // 丙: y does not apply, so z has all 50 marks of its category: 35 + 37.5.
  test('closes to the printed total, with rates beside', async () => {
    const rows = (await sheet(await scoresOf(FILES)))?.rows ?? [];
    expect(rows[2]?.slice(3)).toEqual([
      ...[
        '投资',
        '就业',
        '民生',
        '重点工作得分',
        '重点工作得分率',
        '职能目标得分',
        '职能目标得分率',
      ],
      ...['加减分合计', '四舍五入尾差', '总分'],
    ]);
    const [first, ...rest] = rows.slice(3).map((row) => row.slice(3));
    expect(first?.slice(3)).toEqual([45.01, 90.01, 45.01, 90.01, 0, -0.01, 90.01]);
    expect(first?.slice(0, 3).map((x) => Number(Number(x).toFixed(6)))).toEqual([
      45.005, 18.002, 27.003,
    ]);
    expect(rest).toEqual([
      [40, 16, 25.5, 40, 80, 41.5, 83, 1.5, 0, 83],
      [35, null, 37.5, 35, 70, 37.5, 75, 0, 0, 72.5],
    ]);
  });

  test('is none where weights are relative', async () => {
    const relative = {
      ...FILES,
      'scheme.yaml': FILES['scheme.yaml'].replace('points', 'relative'),
    };
    expect(await sheet(await scoresOf(relative))).toBeUndefined();
  });

  test('adds up for every unit of schemes of all kinds', async () => {
    let count = 0;
    for (const scores of await randomSchemes(60)) {
      const limit = scores.assessment.scheme.adjustments['max-total'];
      const rows = (await sheet(scores))?.rows ?? [];
      const head = (rows[2] ?? []).map(String);
      const rest = head.indexOf('四舍五入尾差');
      for (const row of rest < 0 ? [] : rows.slice(3)) {
        const total = Number(row.at(-1));
        if (row[rest] === null || total === limit) continue;
        const parts = head.flatMap((name, at) => (name.endsWith('得分') ? [Number(row[at])] : []));
        const net = Number(Number(row[rest - 1]).toFixed(scores.assessment.scheme.rounding.total));
        const sum = parts.reduce((all, part) => all + part, net + Number(row[rest]));
        expect(sum).toBeCloseTo(total, 9);
        count++;
      }
    }
    expect(count).toBeGreaterThan(100);
  });
});

describe.skipIf(!hasOffice)('the sheet of points in LibreOffice', () => {
  let formulas: Recalculated[] = [];
  beforeAll(async () => {
    formulas = await recalculate({
      points: await writeWorkbook(await scoresOf(FILES), { language: 'zh-CN' }),
    });
  });

  test('is computed anew to the same numbers, every one of its cells', () => {
    const own = formulas.filter(({ place }) => place.startsWith('points 得分 '));
    // 10 cells of 甲 and 乙, 9 of 丙.
    expect(own).toHaveLength(29);
    expect(own.filter(differs)).toEqual([]);
  });
});
