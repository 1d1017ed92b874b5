import { describe, expect, it } from 'vitest';
import { schemeWith } from './data-folder.ts';
import { problems, read, report } from './told.ts';

const VALUES = '单位,地区生产总值\n西村镇,300\n东坡镇,200\n南山街道,250\n北湾乡,120\n';

describe('standard values', () => {
  const indicators =
    '代码,名称,类别,权重,计量单位,方向,计分方法\ng,总值,经济发展,1,亿元,正向,bands\nr,事故,人民生活,1,起,逆向,bands\n';

  it('descend for a positive and ascend for a reverse indicator, strictly', async () => {
    const dataset = await read({
      'indicators.csv': indicators,
      'values.csv': '单位,总值,事故\n西村镇,3,4\n',
      'bands.csv':
        '单位：万元,,,,,,\n指标,组别,标准值,,,,\n,,优秀,良好,平均,较低,较差\n' +
        '总值,,90000,70000,50000,30000,10000\n事故,,1,2,3,4,5\n' +
        '总值,,9亿元,7,7,3,1\n事故,,5,4,3,2,1\n总值,,9,,5,3,1\n注：略,,,,,,\n',
    });
    expect(dataset.assessments[0]?.bands.map(({ standards }) => standards)).toEqual([
      [9, 7, 5, 3, 1],
      [1, 2, 3, 4, 5],
    ]);
    const [first] = dataset.assessments[0]?.bands ?? [];
    // 90000 stands in C4, 10000 in G4.
    expect(first?.standardsAt.map(({ row, column }) => [row, column])).toEqual([
      [4, 3],
      [4, 4],
      [4, 5],
      [4, 6],
      [4, 7],
    ]);
    expect(problems(dataset)).toEqual([
      'conflicting-value bands.csv A6',
      'bounds-equal bands.csv E6',
      'conflicting-value bands.csv A7',
      'bounds-contradict-direction bands.csv D7',
      'missing-value bands.csv D8',
    ]);
    expect(report(dataset, 'bands.csv').skipped).toEqual(['9 note']);
  });
});

describe('events', () => {
  it('name kinds, items and grades of the scheme, in either language', async () => {
    const dataset = await read(
      {
        'values.csv': VALUES,
        '加减分.csv':
          '单位,类型,分值,事项,日期\n西村镇,加分,1,x,2024-05-01\n西村镇,荣誉,1,x,2024/5/1\n' +
          '西村镇,奖,1,x,\n东坡镇,扣分,-1,x,20240501\n合计,,1,,\n注：无,,,,\n北湾村,扣分,1,y,\n',
        '一票否决.csv': '单位,事项,说明\n西村镇,安全生产,x\n东坡镇,安全,x\n',
        '审定.csv': '单位,审定等次,理由\n西村镇,优,\n东坡镇,优秀,\n南山街道,,暂缓公布\n',
      },
      schemeWith(
        'adjustments: { honour: { name: 荣誉, sign: plus } }\n' +
          'vetoes: [{ id: safety, name: 安全生产, effect: void-total }]\n' +
          'grades: [{ name: 优, min: 90 }, { name: 良 }]',
      ),
    );
    expect(problems(dataset)).toEqual([
      'unknown-adjustment 加减分.csv B4',
      'out-of-range 加减分.csv C5',
      'not-a-date 加减分.csv E5',
      'unknown-unit 加减分.csv A8',
      'unknown-veto 一票否决.csv B3',
      'unknown-grade 审定.csv B3',
    ]);
    const [assessment] = dataset.assessments;
    expect(assessment?.adjustments.map(({ kind, date }) => [kind, date])).toEqual([
      ['bonus', '2024-05-01'],
      ['honour', '2024-05-01'],
    ]);
    expect(assessment?.vetoes.map(({ item }) => item)).toEqual(['safety']);
    expect(assessment?.decisions.map(({ grade, reason }) => grade ?? reason)).toEqual([
      '优',
      undefined,
      '暂缓公布',
    ]);
    expect(report(dataset, '加减分.csv').skipped).toEqual(['6 合计', '7 note']);
  });
});

describe('settings of an indicator', () => {
  it('are listed where they are converted', async () => {
    const dataset = await read({
      'indicators.csv':
        '代码,名称,类别,权重,计量单位,方向,满意值,不允许值,标准来源,最优区间\n' +
        'g,总值,经济发展,1,亿元,正向,900000万元,5,fixed,\n' +
        'h,住房,人民生活,1,%,区间,,4~8,fixed,5%~6\n',
      'values.csv': '单位,总值,住房\n西村镇,6,5\n',
    });
    expect(problems(dataset)).toEqual([]);
    expect(dataset.assessments[0]?.indicators.map(({ settings }) => settings)).toMatchObject([
      { satisfactory: 90, unallowable: 5 },
      { best: [5, 6] },
    ]);
    // 900000万元 are 90亿元.
    expect(report(dataset, 'indicators.csv').changed).toEqual([
      'G2 900000万元→90亿元 unit',
      'J3 5%→5 percent',
    ]);
  });
});

describe('a row of 一票否决 that names none', () => {
  it('is told to go', async () => {
    const dataset = await read(
      {
        'values.csv': VALUES,
        '一票否决.csv': '单位,事项\n西村镇,无\n东坡镇,/\n南山街道,\n',
      },
      schemeWith('vetoes: [{ id: safety, name: 安全生产, effect: void-total }]'),
    );
    expect(problems(dataset)).toEqual([
      'unknown-veto 一票否决.csv B2',
      'unknown-veto 一票否决.csv B3',
      'unknown-veto 一票否决.csv B4',
    ]);
    expect(dataset.problems.map(({ text }) => text)).toEqual(Array(3).fill('veto-without-item'));
  });
});

describe('events that stand twice', () => {
  const scheme = schemeWith(
    'adjustments: { honour: { name: 荣誉, sign: plus } }\n' +
      'vetoes: [{ id: safety, name: 安全生产, effect: void-total }]\n' +
      'grades: [{ name: 优, min: 90 }, { name: 良, min: 80 }, { name: 差 }]',
  );

  it('both count, with a warning where nothing tells them apart', async () => {
    const dataset = await read(
      {
        'values.csv': VALUES,
        '加减分.csv':
          '单位,类型,分值,事项,同一事项,日期\n西村镇,荣誉,1,x,,2024-05-01\n西村镇,荣誉,1,x,,2024-06-01\n' +
          '东坡镇,荣誉,1,x,,2024-05-01\n东坡镇,荣誉,2,y,e,\n东坡镇,荣誉,2,y,e,\n',
        '加减分-乙.csv': '单位,类型,分值,事项,日期\n西村镇,荣誉,1,x,2024-05-01\n',
        '一票否决.csv': '单位,事项\n西村镇,安全生产\n西村镇,安全生产\n东坡镇,安全生产\n',
      },
      scheme,
    );
    expect(problems(dataset)).toEqual([
      '(duplicate-value 加减分.csv C2)',
      '(duplicate-value 一票否决.csv B3)',
    ]);
    expect(dataset.assessments[0]?.adjustments).toHaveLength(6);
    expect(dataset.assessments[0]?.vetoes).toHaveLength(3);
  });

  it('are an error where two decisions on a grade have no order in time', async () => {
    const dataset = await read(
      {
        'values.csv': VALUES,
        '审定.csv':
          '单位,审定等次,理由,日期\n西村镇,优,x,2025-03-01\n西村镇,良,y,2025-01-01\n' +
          '东坡镇,优,x,2025-03-01\n东坡镇,良,y,2025-03-01\n东坡镇,优,z,2025-03-01\n' +
          '南山街道,优,x,\n南山街道,良,y,2025-03-01\n南山街道,,z,2025-03-01\n',
      },
      scheme,
    );
    expect(problems(dataset)).toEqual([
      'conflicting-value 审定.csv B5',
      'conflicting-value 审定.csv B6',
      'conflicting-value 审定.csv B8',
    ]);
  });
});

describe('what is shown beside the scores', () => {
  it.each(['截止日期', '截至日期', '数据截至', '统计截至'])(
    'takes the date of a progress figure from a column %s',
    async (head) => {
      const dataset = await read({
        'values.csv': VALUES,
        'progress.csv': `单位,指标,${head},累计完成值\n西村镇,gdp,2024-11-11,220\n`,
      });
      expect(problems(dataset)).toEqual([]);
      expect(dataset.assessments[0]?.progress).toMatchObject([{ asOf: '2024-11-11', value: 220 }]);
    },
  );

  it('is read from progress, reports, official results, appeals, lineage and changes', async () => {
    const dataset = await read({
      'values.csv': VALUES,
      'progress.csv':
        '单位,指标,截止日期,累计完成值（万元）,状态\n' +
        '西村镇,gdp,2024-11-11,2200000,正常推进\n西村镇,gdp,2024-12-11,—,滞后\n' +
        '西村镇,gdp,,1,\n西村镇,gdp,2024-13-01,1,怪\n' +
        '西村镇,gdp,2024-11-11,2300000,正常推进\n西村镇,gdp,2024-11-11,220亿元,正常\n',
      '汇报.csv': '单位,存在问题,下一步打算\n西村镇,"一\n二",三\n',
      '公布结果.csv':
        '单位,指标,得分,位次\n西村镇,gdp,90,1\n西村镇,经济发展,88,2\n西村镇,总分,87,1\n西村镇,乱,1,1\n',
      '申诉.csv': '单位,指标,意见,处理结果\n西村镇,gdp,偏低,维持\n',
      '沿革.csv': '对象,原名称,新名称,年度,类型\n单位,a,b,2023,更名\n',
      '更正.csv': '日期,更正内容\n2025-01-30,改\n',
    });
    expect(problems(dataset)).toEqual([
      'missing-value progress.csv C4',
      'not-a-date progress.csv C5',
      'wrong-type progress.csv E5',
      'conflicting-value progress.csv D6',
      '(duplicate-value progress.csv D7)',
      'unknown-indicator 公布结果.csv B5',
    ]);
    const [assessment] = dataset.assessments;
    expect(assessment?.progress).toMatchObject([
      { asOf: '2024-11-11', value: 220, state: 'on-schedule' },
      { asOf: '2024-12-11', reason: 'not-released', state: 'behind' },
    ]);
    expect(assessment?.reports[0]?.problems).toBe('一\n二');
    expect(assessment?.official).toMatchObject([
      { indicator: 'gdp', score: 90 },
      { category: 'economy', rank: 2 },
      { score: 87 },
    ]);
    expect(assessment?.lineage[0]).toMatchObject({ table: 'units', kind: 'renamed', year: 2023 });
  });
});
