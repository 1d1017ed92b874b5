import { readdirSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../../../src/ingest/read-dataset.ts';
import { inFolder } from '../../slips/folder.ts';

const TESTS = new URL('../../../', import.meta.url).pathname;

/** All that the guards and checks say of a folder, errors and warnings alike. */
async function saidOf(folder: string): Promise<string[]> {
  const { problems } = await readDataset(folder);
  return problems.map(({ level, code, assessment, file, cell, params }) =>
    [level, code, assessment, file, cell, params.unit ?? params.unitName ?? params.sheet].join(' '),
  );
}

/**
 * Every warning that true or deliberate data get, with why it is worth reading. There is no error.
 * A folder that is not named has none.
 */
const WORTH_READING: Record<string, string[]> = {
  // 下降5.1% in one row and −2.3 in another: the same hand would have written both alike.
  'messy/ok-everything-csv': ['warning sign-unclear 2024/main 完成情况-统计局.csv D7 横山县'],
  // A sheet of explanations beside those that were read.
  'messy/ok-everything-xlsx': ['warning not-read 2024/main values.xlsx  说明'],
  // A bare minus under a rate of reduction: did the unit fall by 2.3, or rise?
  'messy/ok-reduction-words': ['warning sign 2024/main values.csv C25 云峰县'],
};

const messy = readdirSync(`${TESTS}cases/messy`).filter((name) => name.startsWith('ok-'));
const folders = [
  ...['asem-equal', 'hdi-2023', 'hunan-2012'],
  ...messy.map((name) => `messy/${name}`),
];

describe('on true data the guards stop nothing, and warn where a reader would look twice', () => {
  it('the example', async () => {
    expect(await saidOf(`${TESTS}../data`)).toEqual([]);
  });

  it.each(folders)('%s', async (name) => {
    expect(await saidOf(`${TESTS}cases/${name}/data`)).toEqual(WORTH_READING[name] ?? []);
  });

  it('18 years of regional product of 88 counties', async () => {
    expect(await inFolder(yearsOfProduct(), saidOf)).toEqual([
      // A digit is lost: 1001.56 after 8078.34, and so the year after rises twelvefold.
      'warning far-from-last-year 2005/counties values.csv B3 望城区',
      'warning far-from-last-year 2006/counties values.csv B3 望城区',
      // 3185.63 to 3003.9 and 3542.58 to 3027.53, where others grew by a fifth.
      'warning far-from-last-year 2007/counties values.csv B54 汝城县',
      'warning far-from-last-year 2007/counties values.csv B56 安仁县',
      // 1711.01 to 3748.48 in a year, where others grew by a fifth.
      'warning far-from-last-year 2007/counties values.csv B85 花垣县',
      // 3003.9 to 2244.54, where others grew by a fifth.
      'warning far-from-last-year 2008/counties values.csv B54 汝城县',
      // 7711.12 to 6909.18, where others grew by a fifth.
      'warning far-from-last-year 2011/counties values.csv B6 株洲县',
    ]);
  });
});

/** The published table as a folder a year. */
function yearsOfProduct(): Record<string, string> {
  const text = readFileSync(`${TESTS}cases/hunan-gdp-2004-2021.csv`, 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text.trim(), { header: true });
  const files: Record<string, string> = { 'site.yaml': 'title: 地区生产总值\n' };
  for (const [year = '', rows] of Map.groupBy(data, (row) => row.year)) {
    const folder = `${year}/counties`;
    const units = rows.map((row) => row.county_zh);
    const values = rows.map((row) => `${row.county_zh},${row.gdp_million_yuan}`);
    files[`${folder}/scheme.yaml`] = `title: ${year}年度考核\nyear: ${year}\nweights: relative\n`;
    files[`${folder}/units.csv`] = `名称\n${units.join('\n')}\n`;
    files[`${folder}/indicators.csv`] =
      '代码,名称,权重,计量单位,方向,口径,计分方法\ngdp,地区生产总值,1,百万元,正向,总量,rank-line\n';
    files[`${folder}/values.csv`] = `单位,gdp\n${values.join('\n')}\n`;
  }
  return files;
}
