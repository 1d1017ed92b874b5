import { describe, expect, it } from 'vitest';
import { readContent } from '../../src/ingest/content/read-content.ts';
import { scoreAll } from '../../src/report.ts';
import { dataFolder, schemeWith } from './data-folder.ts';
import { problems, read } from './told.ts';

/** What every object of the language has: a look-up that finds these finds a function, not a setting. */
const INHERITED = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'];

const VALUES = '单位,指标,完成值\nxicun,gdp,300\ndongpo,gdp,400\nnanshan,gdp,200\nbeiwan,gdp,250\n';

describe.each(INHERITED)('%s', (name) => {
  it.each([
    ['at the top', `${name}: 1`],
    ['of rounding', `rounding: { ${name}: 1 }`],
    ['of the defaults', `defaults: { bounds: fixed, ${name}: 1 }`],
    ['of a group', `groups: [{ id: a, name: 甲, ${name}: 1 }]`],
    ['of the papers', `papers: { ${name}: 1 }`],
    ['of the analysis', `analysis: { ${name}: 1 }`],
    ['of publishing', `publish: { ${name}: full }`],
    ['of progress', `progress: { ${name}: 1 }`],
    ['of missing figures', `missing: { ${name}: zero }`],
  ])('is an unknown key %s of a scheme, and never dropped silently', async (_where, line) => {
    const dataset = await read({ 'values.csv': VALUES }, schemeWith(line));
    expect(problems(dataset)).toContainEqual(
      expect.stringMatching(/^unknown-(key|setting) scheme/),
    );
  });

  it.each([
    ['an adjustment', `adjustments: { ${name}: { sign: plus, cap: 3 } }`, 'adjustments'],
    ['a mark in cells', `cells: { ${name}: not-released }`, 'cells'],
  ])('is an ordinary name of %s', async (_what, line, key) => {
    const dataset = await read({ 'values.csv': VALUES }, schemeWith(line));
    const kept = JSON.stringify(dataset.assessments[0]?.scheme[key as 'cells']) ?? '';
    expect([kept.includes(`"${name}"`), ...problems(dataset)]).toSatisfy(
      ([is, ...told]: unknown[]) => is === true || told.some((one) => /scheme/.test(String(one))),
    );
  });

  it('is an unknown kind of award, with its cell', async () => {
    const rows = `单位,类型,分值\nxicun,${name},1\n`;
    const dataset = await read({ 'values.csv': VALUES, '加减分.csv': rows });
    expect(problems(dataset)).toContain('unknown-adjustment 加减分.csv B2');
  });

  it.each([
    ['rule', '计分方法'],
    ['direction', '方向'],
    ['bounds', '标准来源'],
    ['curve', '曲线'],
  ])('is no %s of an indicator', async (_what, header) => {
    const own =
      header === '方向' ? `代码,名称,类别,权重,方向\n` : `代码,名称,类别,权重,方向,${header}\n`;
    const row =
      header === '方向' ? `gdp,产值,经济发展,3,${name}\n` : `gdp,产值,经济发展,3,正向,${name}\n`;
    const rest = '满意,就业,人民生活,3,正向,,\n';
    const dataset = await read({ 'indicators.csv': own + row + rest, 'values.csv': VALUES });
    expect(problems(dataset)).toContainEqual(
      expect.stringMatching(/^[a-z-]+ indicators.csv [EF]2$/),
    );
  });

  it('is no status of a figure and no state of a task', async () => {
    const rows = `单位,指标,截止日期,状态\nxicun,gdp,2024-10-01,${name}\n`;
    const dataset = await read({ 'values.csv': VALUES, 'progress.csv': rows });
    expect(problems(dataset)).toContain('wrong-type progress.csv D2');
    const values = `单位,指标,完成值,状态\nxicun,gdp,,${name}\n`;
    expect(problems(await read({ 'values.csv': values }))).toContainEqual(
      expect.stringMatching(/^[a-z-]+ values.csv D2$/),
    );
  });

  it('may be the name and the code of a unit, an indicator, a group and a category', async () => {
    const scheme = `title: 考核
year: 2024
weights: relative
groups: [{ id: ${name}, name: ${name} }]
categories: [{ id: ${name}, name: ${name}, weight: 1 }]
defaults: { bounds: fixed, satisfactory: 10, unallowable: 0 }
`;
    const dataset = await read(
      {
        'units.csv': `代码,名称,组别\n${name},${name},${name}\nb,乙,${name}\n`,
        'indicators.csv': `代码,名称,类别,权重,方向\n${name},${name},${name},1,正向\n`,
        'values.csv': `单位,指标,完成值\n${name},${name},9\nb,${name},8\n`,
      },
      scheme,
    );
    const { scored, problems: found } = scoreAll(dataset, false);
    expect(found).toEqual([]);
    expect([...scored.values()][0]?.units.map(({ unit, total }) => [unit.code, total])).toEqual([
      [name, 96],
      ['b', 92],
    ]);
  });

  it.each([
    ['an attribute', `<RankingTable ${name}="x" />`],
    ['a component', `<${name} />`],
  ])('is no %s of a text', async (_what, body) => {
    const head = '---\nkind: circular\nassessment: 2024/towns\n---\n\n';
    const folder = dataFolder({ 'text.mdx': `${head}${body}\n` });
    const dataset = await read({ 'values.csv': VALUES });
    const found = readContent(folder, dataset).problems;
    expect(found).toMatchObject([{ level: 'error', code: 'content' }]);
  });

  it.each([
    ['kind', `kind: ${name}\nassessment: 2024/towns`],
    ['key', `kind: circular\nassessment: 2024/towns\n${name}: x`],
    ['assessment', `kind: circular\nassessment: ${name}`],
    ['section to leave out', `kind: circular\nassessment: 2024/towns\nwithout: [${name}]`],
  ])('is no %s in the head of a text', async (_what, head) => {
    const folder = dataFolder({ 'text.mdx': `---\n${head}\n---\n\n正文。\n` });
    const found = readContent(folder, await read({ 'values.csv': VALUES })).problems;
    expect(found.length).toBeGreaterThan(0);
  });
});
