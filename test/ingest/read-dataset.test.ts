import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemText } from '../../src/i18n/problem-text.ts';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import { dataFolder, schemeWith, workbook } from './data-folder.ts';
import { figures, problems, read, report } from './told.ts';

const VALUES = '单位,地区生产总值\n西村镇,300\n东坡镇,200\n南山街道,250\n北湾乡,120\n';

describe('which table a file or sheet is', () => {
  it('knows a workbook with one visible sheet by its file name', async () => {
    const sheet = {
      name: 'Sheet1',
      rows: [
        ['单位', '地区生产总值'],
        ['西村镇', 300],
      ],
    };
    const empty = { name: 'Sheet2', rows: [] };
    const hidden = { name: '底稿', rows: [['x']], state: 'hidden' as const };
    const dataset = await read({ '完成情况-统计局.xlsx': workbook(sheet, empty, hidden) });
    expect(figures(dataset, 'gdp')[0]).toBe('300');
    expect(problems(dataset)).toEqual(['(not-read 完成情况-统计局.xlsx)']);
    expect(dataset.problems[0]?.sheet).toBe('底稿');
  });

  it('reads a hidden sheet with a table’s name, and hidden rows, and lists them', async () => {
    const sheet = {
      name: '完成情况',
      rows: [
        ['单位', '地区生产总值'],
        ['西村镇', 300],
      ],
      hiddenRows: [2],
      state: 'hidden' as const,
    };
    const visible = {
      name: 'targets',
      rows: [
        ['单位', '地区生产总值'],
        ['西村镇', 310],
      ],
    };
    const dataset = await read({ 'book.xlsx': workbook(sheet, visible) });
    expect(figures(dataset, 'gdp')[0]).toBe('300 t310');
    expect(report(dataset, 'book.xlsx').hidden).toEqual([{ sheet: '完成情况' }, { row: 2 }]);
  });

  it('says what site.yaml is for where there is none', async () => {
    const folder = dataFolder({ 'values.csv': VALUES });
    rmSync(join(folder, 'site.yaml'));
    const dataset = await readDataset(folder);
    const [problem] = dataset.problems.filter(({ file }) => file === 'site.yaml');
    expect(problem).toMatchObject({ level: 'error', code: 'unreadable-file', assessment: null });
    expect(problem && problemText(problem, 'zh-CN').fix).toContain('title:');
  });

  it('lists files and folders that it does not read, but not what systems leave behind', async () => {
    const dataset = await read({
      'values.csv': VALUES,
      '名单.csv': 'a,b\n',
      '说明.docx': 'x',
      '~$values.xlsx': 'x',
      '.DS_Store': 'x',
      'notes.txt': 'x',
      '2024/towns/备份/values.csv': VALUES,
      '2024/loose.csv': VALUES,
      'archive/x.csv': 'x',
    });
    expect(problems(dataset).sort()).toEqual(
      [
        '(not-read 2024/loose.csv)',
        '(not-read archive)',
        '(not-read notes.txt)',
        '(not-read 名单.csv)',
        '(not-read 备份)',
        '(not-read 说明.docx)',
      ].sort(),
    );
  });

  it('reports a folder of tables without a scheme, and none at all', async () => {
    const dataset = await read({ 'values.csv': VALUES, '2024/other/values.csv': VALUES });
    expect(problems(dataset)).toEqual(['missing-scheme scheme.yaml']);
    expect(dataset.problems[0]?.assessment).toBe('2024/other');
    const nothing = await readDataset(join(dataFolder({}), 'nowhere'));
    expect(nothing.problems[0]).toMatchObject({ code: 'missing-scheme', text: 'no-data-folder' });
  });

  it('reports a link that leads nowhere', async () => {
    const folder = dataFolder({ 'values.csv': VALUES });
    symlinkSync(join(folder, 'nothing.csv'), join(folder, '2024/towns/values-2.csv'));
    const dataset = await readDataset(folder);
    expect(problems(dataset)).toEqual(['unreadable-file values-2.csv']);
  });

  it('reads one assessment alone with its upper one', async () => {
    const folder = dataFolder({
      'values.csv': VALUES,
      '2024/offices/scheme.yaml': 'title: 部门\nyear: 2024\nupper: 2024/towns\nweights: relative\n',
      '2024/offices/units.csv': '名称\n财政局\n',
      '2024/offices/indicators.csv': '名称,权重,方向\n收入,1,正向\n',
      '2024/offices/values.csv': '单位,收入\n财政局,1\n',
      '2023/towns/scheme.yaml': 'title: x\nyear: 2023\n',
    });
    const ids = async (only: string) =>
      (await readDataset(folder, { only })).assessments.map(({ id }) => id);
    expect(await ids('2024/offices')).toEqual(['2024/offices', '2024/towns']);
    expect(await ids('2024/towns')).toEqual(['2024/towns']);
  });

  it('gives the sum of every file', async () => {
    const { files } = await read({ 'values.csv': 'abc', '说明.docx': 'abc' });
    const sum = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(files.filter(({ sha256 }) => sha256 === sum).map(({ path }) => path)).toEqual([
      '2024/towns/values.csv',
      '2024/towns/说明.docx',
    ]);
    expect(files).toHaveLength(6);
  });
});

describe('the same cell twice', () => {
  it('is listed where both agree, and an error where they differ, at the later place', async () => {
    const dataset = await read({
      'values-a.csv': VALUES,
      'values-b.csv': '单位,地区生产总值,城镇新增就业\n西村镇,300.0,\n东坡镇,201,40\n南山街道,—,\n',
      'values-c.csv': '单位,地区生产总值\n北湾乡,\n',
    });
    expect(problems(dataset)).toEqual([
      '(duplicate-value values-b.csv B2)',
      'conflicting-value values-b.csv B3',
      'conflicting-value values-b.csv B4',
    ]);
    expect(dataset.problems[1]?.also).toEqual([{ file: 'values-a.csv', sheet: null, cell: 'B3' }]);
    expect(figures(dataset, 'gdp')).toEqual(['300', '! 200', '! 250', '120']);
    expect(figures(dataset, 'jobs')).toEqual(['not-reported', '40', 'not-reported', '·']);
  });

  it('lets a later target replace an earlier one, whatever their order', async () => {
    const dataset = await read({
      'targets.csv':
        '单位,指标,目标值,下达日期,调整依据\n' +
        '西村镇,gdp,305,2024年6月1日,2号\n西村镇,gdp,310,2024-03-01,1号\n' +
        '东坡镇,gdp,210,,\n东坡镇,gdp,220,2024-03-01,\n',
      'values.csv': VALUES,
    });
    const figure = dataset.assessments[0]?.figures.get('gdp')?.[0];
    expect(figure).toMatchObject({ target: 305, targetDate: '2024-06-01', targetDocument: '2号' });
    expect(figure?.earlierTargets).toMatchObject([
      { target: 310, date: '2024-03-01', document: '1号' },
    ]);
    expect(problems(dataset)).toEqual(['conflicting-value targets.csv C5']);
  });
});

describe('units, indicators and their rows', () => {
  it('reports everything that is wrong with them at once', async () => {
    const dataset = await read({
      'units.csv': '代码,名称\na,甲\na,乙\n,丙\n合计,\n注：共三个,\n',
      'indicators.csv':
        '代码,名称,类别,权重,方向,满意值,不允许值\n' +
        'g,总值,经济发展,1,正向,5,1\ng,总值,经济发展,1,正向,5,1\n' +
        'h,别的,不存在,1,正向,5,1\ni,另,人民生活,一,正向,5,1\nj,再,人民生活,,斜向,5,1\n' +
        '合计,,,100,,,\n',
      'values.csv': '单位,g\n甲,3\n',
    });
    expect(problems(dataset).sort()).toEqual(
      [
        'duplicate-code units.csv A3',
        'duplicate-code indicators.csv A3',
        'unknown-category indicators.csv C4',
        'not-a-number indicators.csv D5',
        'wrong-type indicators.csv E6',
        'missing-value indicators.csv D6',
      ].sort(),
    );
    expect(report(dataset, 'units.csv').skipped).toEqual(['5 合计', '6 note']);
    expect(report(dataset, 'indicators.csv').skipped).toEqual(['7 合计']);
  });

  it('lets rows of one code differ in weight and settings for other groups only', async () => {
    const dataset = await read(
      {
        'units.csv': '代码,名称,组别\na,甲,镇\nb,乙,乡\n',
        'indicators.csv':
          '代码,名称,类别,权重,计量单位,方向,计分方法,适用组别,适用单位\n' +
          'g,总值,经济发展,1,元,正向,direct,镇,\ng,总值,经济发展,2,元,正向,direct,乡,\n' +
          'h,别,人民生活,1,,正向,relative,镇,\nh,别,人民生活,1,,正向,direct,乡,\n' +
          'k,重,人民生活,1,,正向,direct,镇,\nk,重,人民生活,1,,正向,direct,,甲\n' +
          'm,名,人民生活,1,元,正向,direct,镇,\nm,名,人民生活,1,万元,逆向,direct,乡;村,\n',
        'values.csv': '单位,总值\n甲,1\n乙,2\n',
      },
      schemeWith('groups: [{ id: town, name: 镇 }, { id: township, name: 乡 }]'),
    );
    expect(problems(dataset)).toEqual([
      'unknown-group indicators.csv H9',
      'inconsistent-rows indicators.csv A5',
      'duplicate-code indicators.csv A7',
      'inconsistent-rows indicators.csv A9',
    ]);
  });

  it('takes a header of two rows in any table', async () => {
    const dataset = await read({
      'indicators.csv':
        '考核指标表,,,,,,\n代码,名称,类别,权重,方向,标准,\n,,,,,满意值,不允许值\ng,总值,经济发展,1,正向,10,1\n',
      'values.csv': '单位,总值\n西村镇,6\n',
    });
    expect(problems(dataset)).toEqual([]);
    expect(dataset.assessments[0]?.indicators[0]?.settings).toMatchObject({
      satisfactory: 10,
      unallowable: 1,
    });
  });

  it('reports units and indicators of the scheme that the tables do not have', async () => {
    const dataset = await read(
      { 'values.csv': VALUES },
      schemeWith('self: 西村\nrivals: [北弯乡]\npairs: [[gdp, growt]]\nupper: 2024/county'),
    );
    expect(problems(dataset)).toEqual([
      'unknown-unit scheme.yaml',
      'unknown-indicator scheme.yaml',
      'upper-assessment scheme.yaml',
    ]);
    expect(dataset.assessments[0]?.scheme.self).toBe('xicun');
  });

  it('takes the decimals of an indicator from its figures, as written', async () => {
    const dataset = await read({
      'values.csv':
        '单位,地区生产总值（万元）,增幅备查,城镇新增就业\n西村镇,"3,001,500",1,50\n东坡镇,２０００００,2,40\n',
    });
    const decimals = dataset.assessments[0]?.indicators.map(({ decimals }) => decimals);
    expect(decimals).toEqual([2, 0, 0, 0]);
  });
});

describe('figures that are not used', () => {
  it('lists a figure for a unit that the indicator is not for', async () => {
    const dataset = await read({
      'indicators.csv':
        '代码,名称,类别,权重,方向,满意值,不允许值,适用单位\ng,总值,经济发展,1,正向,9,1,西村镇;东坡\n',
      'values.csv': '单位,总值\n西村镇,6\n东坡镇,5\n南山街道,4\n北湾乡,/\n',
    });
    expect(figures(dataset, 'g')).toEqual(['6', '5', '·', '·']);
    expect(report(dataset, 'values.csv').changed).toEqual(['B4 4→ not-applicable']);
  });

  it('lists a row without a period, and warns of one with another', async () => {
    const dataset = await read({
      'indicators.csv':
        '代码,名称,类别,权重,方向,满意值,不允许值,时段权重\ng,总值,经济发展,1,正向,9,1,q1=40;q2=60\n',
      'values.csv':
        '单位,指标,完成值,时段\n西村镇,g,3,q1\n西村镇,g,5,q2\n西村镇,g,9,\n东坡镇,g,4,Q1\n',
    });
    expect(figures(dataset, 'g')).toEqual(['q1=3 q2=5', '·', '·', '·']);
    expect(report(dataset, 'values.csv').skipped).toEqual(['4 no-period']);
    expect(problems(dataset)).toEqual(['(not-read values.csv C5)']);
  });

  it('warns of figures whose table has no periods, and of periods that an indicator lacks', async () => {
    const dataset = await read({
      'indicators.csv':
        '代码,名称,类别,权重,方向,满意值,不允许值,时段权重\ng,总值,经济发展,1,正向,9,1,q1=40;q2=60\n' +
        'h,住房,人民生活,1,正向,9,1,\n',
      'values.csv': '单位,总值\n西村镇,3\n',
      'values-2.csv': '单位,指标,完成值,时段\n西村镇,h,3,q1\n',
    });
    expect(dataset.problems.map(({ text, cell }) => `${text} ${cell}`)).toEqual([
      'no-periods C2',
      'figure-without-period B2',
    ]);
  });

  it.each(['scheme.yml', 'scheme.yaml.txt', 'Scheme.YAML'])(
    'names a scheme called %s',
    async (name) => {
      const dataset = await read({
        'values.csv': '单位,gdp\n西村镇,200\n',
        '2024/villages/values.csv': '单位,g\n甲,1\n',
        [`2024/villages/${name}`]: 'title: x\n',
      });
      expect(problems(dataset)).toEqual([`missing-scheme ${name}`]);
      expect(dataset.problems[0]?.text).toBe('misnamed-scheme');
    },
  );

  it('asks for tiers and votes where ballots are counted', async () => {
    const dataset = await read({
      'indicators.csv': '代码,名称,类别,权重,方向,计分方法\np,领导评议,经济发展,1,正向,votes\n',
      'ratings.csv': '单位,评议项,优秀,良好\n西村镇,p,3,4\n',
    });
    expect(dataset.problems.map(({ code, params }) => `${code} ${params.column}`)).toEqual([
      'missing-column 等次',
      'missing-column 票数',
    ]);
  });
});

describe('ballots', () => {
  const SECRET = 'SECRET';
  const indicators =
    '代码,名称,类别,权重,方向,计分方法\np,领导评议,经济发展,1,正向,votes\nr,群众评分,人民生活,1,正向,ratings\n';

  it('are never told, only their address', async () => {
    const dataset = await read(
      {
        'indicators.csv': indicators,
        'ratings.csv':
          '单位,评议项,评议主体,等次,票数,评分\n' +
          `西村镇,领导评议,领导,优秀,三票${SECRET},\n` +
          `西村镇,领导评议,${SECRET},优秀,3,\n` +
          `${SECRET},领导评议,领导,优秀,3,\n` +
          `西村镇,${SECRET},领导,,,90\n` +
          '西村镇,群众评分,领导,,,101\n' +
          `西村镇,领导评议,领导,优秀${SECRET},5,\n` +
          '西村镇,领导评议,领导,优秀,5.5,\n' +
          '西村镇,领导评议,领导,良好,5,\n西村镇,领导评议,领导,良好,6,\n' +
          `注${SECRET}：x,,,,,\n`,
      },
      schemeWith('raters: [{ id: a, name: 领导, weight: 1 }]'),
    );
    expect(problems(dataset)).toEqual([
      'not-a-number ratings.csv E2',
      'unknown-rater ratings.csv C3',
      'unknown-unit ratings.csv A4',
      'unknown-indicator ratings.csv B5',
      'out-of-range ratings.csv F6',
      'unknown-tier ratings.csv D7',
      'out-of-range ratings.csv E8',
      'conflicting-value ratings.csv E10',
    ]);
    const words = dataset.problems.map((problem) => problemText(problem, 'zh-CN'));
    expect(JSON.stringify([dataset.problems, dataset.read, words])).not.toContain(SECRET);
    expect(dataset.assessments[0]?.ballots.every(({ at }) => at.row === undefined)).toBe(true);
  });

  it('need a column of rater groups where the scheme names some', async () => {
    const dataset = await read(
      {
        'indicators.csv': indicators,
        'ratings.csv': '单位,评议项,等次,票数\n西村镇,领导评议,优秀,3\n',
      },
      schemeWith('raters: [{ id: a, name: 领导, weight: 1 }]'),
    );
    expect(problems(dataset)).toEqual(['missing-column ratings.csv']);
  });
});

describe('damage', () => {
  it('is found in tables although the scheme cannot be read', async () => {
    const dataset = await read({
      'scheme.yaml': 'title: [x\n  year: 3',
      'values.csv': '单位,地区生产总值\n西村镇,三百\n',
    });
    expect(problems(dataset)).toEqual([
      'unreadable-file scheme.yaml',
      'not-a-number values.csv B2',
    ]);
    expect(dataset.assessments).toEqual([]);
  });

  it('explains the figures that are missing because of it', async () => {
    const dataset = await read({ 'values.csv': VALUES, 'values-2.xlsx': 'PK\u0003\u0004broken' });
    expect(problems(dataset)).toEqual(['unreadable-file values-2.xlsx']);
    expect(figures(dataset, 'growth')).toEqual(['!', '!', '!', '!']);
    expect(dataset.assessments[0]?.absenceExplained).toBe(true);
  });

  it('reports tables that are missing altogether', async () => {
    expect(problems(await read({}))).toEqual(['missing-table ']);
    const without = await read({ 'units.csv': '名称\n', 'values.csv': VALUES });
    expect(problems(without)).toEqual(['missing-value units.csv']);
  });
});
