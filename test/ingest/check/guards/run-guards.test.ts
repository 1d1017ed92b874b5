import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataset } from '../../../../src/ingest/read-dataset.ts';
import type { Problem } from '../../../../src/model/problem.ts';
import { dataFolder, type Files } from '../../data-folder.ts';
import { said } from '../../said.ts';

const SCHEME = `title: 青岚区试算
year: 2024
weights: relative
missing: { not-reported: reallocate }
`;
const INDICATORS = `代码,名称,权重,计量单位,方向,口径,计分方法,考核单位
safe,公众安全感满意度,3,%,正向,,rank-line,政法委
tax,财税收入,2,万元,正向,总量,rank-line,财政局
energy,单位GDP能耗下降率,2,%,正向,,rank-line,发改局
`;
const GOOD = {
  'values-政法委.csv': '单位,safe\nxicun,93.9\ndongpo,95.1\nnanshan,92.4\nbeiwan,94.6\n',
  'values-财政局.csv':
    '单位,财税收入,财税收入-上年值\nxicun,28904,27100\ndongpo,40210,38900\nnanshan,19800,19050\nbeiwan,35120,34200\n',
  'values-发改局.csv': '单位,energy\nxicun,3.3\ndongpo,4.0\nnanshan,2.8\nbeiwan,3.1\n',
};

async function told(files: Files, options = {}): Promise<Problem[]> {
  const folder = dataFolder({ 'indicators.csv': INDICATORS, ...GOOD, ...files }, SCHEME);
  return (await readDataset(folder, options)).problems;
}

const short = (problems: readonly Problem[]): string[] =>
  problems.map(({ level, code, file, cell }) => `${level} ${code} ${file} ${cell}`);

const SHARE = { 'values-政法委.csv': GOOD['values-政法委.csv'].replace('93.9', '0.939') };

describe('figures that cannot be right', () => {
  it('of true data nothing is said', async () => {
    expect(await told({})).toEqual([]);
  });

  it('a share among percentages stops the build, with both ways out', async () => {
    const problems = await told(SHARE);
    expect(short(problems)).toEqual(['error mixed-scale values-政法委.csv B2']);
    const [problem] = problems;
    const words = problem ? said(problem) : '';
    expect(words).toContain('93.9');
    expect(words).toContain('西村镇,公众安全感满意度,完成值,,0.939,');
  });

  it('亿元 under 万元 stops it', async () => {
    const files = { 'values-财政局.csv': GOOD['values-财政局.csv'].replace('28904', '2.8904') };
    expect(short(await told(files))).toEqual(['error mixed-scale values-财政局.csv B2']);
  });

  it('下降 under a rate of decline stops it', async () => {
    const files = { 'values-发改局.csv': GOOD['values-发改局.csv'].replace('4.0', '下降4.0') };
    expect(short(await told(files))).toEqual(['error sign-unclear values-发改局.csv B3']);
  });

  it('the missing file of a bureau stops it, whatever the scheme does with missing figures', async () => {
    const files = { 'values-发改局.csv': '单位,safe\n' };
    const codes = (await told(files)).map(({ code, level }) => `${level} ${code}`);
    expect(codes).toContain('error column-empty');
    expect(await told({ 'values-发改局.csv': '单位,energy\nxicun,\n' }, { draft: true })).toEqual(
      [],
    );
  });

  it('in a trial it is told, and stops nothing', async () => {
    expect(short(await told(SHARE, { guards: 'warn' }))).toEqual([
      'warning mixed-scale values-政法委.csv B2',
    ]);
  });

  it('a confirmed figure is believed, and one that is not the confirmed one stops the build', async () => {
    const confirmed = (value: string) => ({
      '核实.csv': `单位,指标,数值,说明\n西村镇,公众安全感满意度,${value},已核实\n`,
    });
    expect(await told({ ...SHARE, ...confirmed('0.939') })).toEqual([]);
    expect(short(await told({ ...SHARE, ...confirmed('0.94') }))).toContain(
      'error confirmed-other 核实.csv C2',
    );
  });

  it('a name that stands for two units stops it', async () => {
    const units =
      '代码,名称,简称,别名\nxicun,西村镇,西村,\ndongpo,东坡镇,东坡,西村镇\nnanshan,南山街道,,\nbeiwan,北湾乡,,\n';
    expect(short(await told({ 'units.csv': units }))).toEqual([
      'error ambiguous-name units.csv A3',
    ]);
  });

  it('what ignore names is set aside without a word', async () => {
    const folder = dataFolder(
      { 'indicators.csv': INDICATORS, ...GOOD, '底稿.csv': '甲,乙\n1,2\n' },
      SCHEME,
    );
    expect(short((await readDataset(folder)).problems)).toEqual(['error not-read 底稿.csv null']);
    writeFileSync(join(folder, 'site.yaml'), 'title: 青岚区\nignore: [底稿*]\n');
    expect((await readDataset(folder)).problems).toEqual([]);
  });
});
