import { readDataset } from '../../../src/ingest/read-dataset.ts';
import type { Assessment, Indicator } from '../../../src/model/dataset.ts';
import { type ColumnAbout, generator, type Office, type Sheet } from './office.ts';

/** The three folders that slips are planted in; all of them are sound as they are. */

/** The counties of the example, with last year's folder and targets, one sheet for each bureau. */
export async function exampleOffice(): Promise<Office> {
  const { assessments } = await readDataset('data', { guards: 'off' });
  const now = assessments.find(({ id }) => id === '2024/counties');
  const before = assessments.find(({ id }) => id === '2023/counties');
  if (!now || !before) throw new Error('the example has no counties');
  const kept = now.indicators.filter((row) => isPlain(now, row));
  const known = kept.filter(({ code }) =>
    before.figures.get(code)?.some((figure) => figure?.value),
  );
  return {
    name: '示例',
    assessment: '2024/counties',
    year: 2024,
    files: {
      'site.yaml': 'title: 示例\n',
      '2024/counties/scheme.yaml': schemeText(2024),
      '2024/counties/units.csv': unitsText(now),
      '2024/counties/indicators.csv': indicatorsText(kept),
      '2023/counties/scheme.yaml': schemeText(2023),
      '2023/counties/units.csv': unitsText(now),
      '2023/counties/indicators.csv': indicatorsText(known),
      '2023/counties/values.csv': valuesText(before, known),
    },
    sheets: sheetsOf(now, kept),
    before: new Map(
      kept.map((row) => [
        row.name,
        new Map(
          before.units.map(({ name }, place) => [name, textOf(before, row.code, place, 'value')]),
        ),
      ]),
    ),
  };
}

/** Figures of all units, from no ballots, periods or deductions. */
function isPlain(
  assessment: Assessment,
  { code, direction, settings, groups }: Indicator,
): boolean {
  const figures = assessment.figures.get(code) ?? [];
  const rules = ['efficacy', 'completion', 'relative', 'rank-line', 'rank-steps', 'zscore'];
  return (
    groups === undefined &&
    direction !== 'interval' &&
    rules.includes(settings.rule) &&
    assessment.units.every((_, place) => typeof figures[place]?.value === 'number')
  );
}

function schemeText(year: number): string {
  return [
    `title: ${year}年度考核`,
    `year: ${year}`,
    'weights: relative',
    'missing: { not-reported: reallocate, not-released: reallocate, not-comparable: reallocate }',
    'pairs: [[gdp, gdp-growth], [retail, retail-growth], [revenue, revenue-growth]]',
    '',
  ].join('\n');
}

const unitsText = ({ units }: Assessment): string =>
  `代码,名称,简称,别名\n${units.map(({ code, name }) => `${code},${name},,${name.slice(0, 2)}`).join('\n')}\n`;

const DIRECTIONS = { positive: '正向', reverse: '逆向', interval: '区间' } as const;
const MEASURES = { level: '总量', increment: '增量', growth: '增幅', reduction: '降幅' } as const;

function indicatorsText(rows: readonly Indicator[]): string {
  const lines = rows.map(({ code, name, unit = '', direction, measure, settings, assessor = '' }) =>
    [
      code,
      name,
      '1',
      unit,
      DIRECTIONS[direction],
      measure ? MEASURES[measure] : '',
      settings.rule === 'completion' ? 'completion' : 'rank-line',
      assessor,
    ].join(','),
  );
  return `代码,名称,权重,计量单位,方向,口径,计分方法,考核单位\n${lines.join('\n')}\n`;
}

function textOf(
  { figures }: Assessment,
  code: string,
  place: number,
  field: 'value' | 'target' | 'previous',
): string {
  const number = figures.get(code)?.[place]?.[field];
  return number === undefined ? '' : String(number);
}

function valuesText(assessment: Assessment, rows: readonly Indicator[]): string {
  const lines = assessment.units.map(({ code }, place) =>
    [code, ...rows.map((row) => textOf(assessment, row.code, place, 'value'))].join(','),
  );
  return `单位,${rows.map(({ code }) => code).join(',')}\n${lines.join('\n')}\n`;
}

function sheetsOf(assessment: Assessment, rows: readonly Indicator[]): Sheet[] {
  const bureaus = Map.groupBy(rows, ({ assessor = '其他' }) => assessor);
  return [...bureaus].map(([bureau, own]) => {
    const columns = own.flatMap((row) => columnsOf(assessment, row));
    return {
      file: `完成情况-${bureau}`,
      title: `2024年${bureau}考核指标完成情况`,
      columns,
      rows: assessment.units.map(({ name }, place) => [
        name,
        ...columns.map(({ indicator, field }) => {
          const row = own.find((one) => one.name === indicator);
          return textOf(assessment, row?.code ?? '', place, field);
        }),
      ]),
    };
  });
}

function columnsOf(assessment: Assessment, row: Indicator): ColumnAbout[] {
  const { name, unit = '', direction, measure } = row;
  const about = {
    indicator: name,
    measure: unit,
    direction: direction === 'reverse' ? ('reverse' as const) : ('positive' as const),
    kind: kindOf(unit, measure),
  };
  const has = (field: 'target' | 'previous'): boolean =>
    (assessment.figures.get(row.code) ?? []).some((figure) => figure?.[field] !== undefined);
  const fields = (['value', 'target', 'previous'] as const).filter((f) => f === 'value' || has(f));
  return fields.map((field) => ({ ...about, field }));
}

function kindOf(unit: string, measure: Indicator['measure']): ColumnAbout['kind'] {
  if (measure === 'growth' || measure === 'reduction') return 'growth';
  if (unit === '%') return 'share';
  if (unit === '个百分点') return 'points';
  return /^(人|户|个|亩|起|项|公里)$/.test(unit) ? 'count' : 'level';
}

interface Made {
  code: string;
  name: string;
  measure: string;
  kind: ColumnAbout['kind'];
  口径: string;
  direction?: 'reverse';
  rule: string;
  middle: number;
  /** How far units lie apart, as a factor, or in points for rates. */
  spread: number;
  decimals: number;
  target?: true;
  previous?: true;
}

/** Twelve towns and streets of a district that has no folder of last year. */
export function districtOffice(): Office {
  const random = generator(7);
  const towns =
    '东河镇 西岭镇 南坪镇 北塘镇 石门镇 青云乡 白水乡 龙潭镇 凤山街道 花园街道 新城街道 古渡镇'
      .split(' ')
      .map((name, at) => ({
        code: `t${at + 1}`,
        name,
        group: name.endsWith('街道') ? '街道' : '乡镇',
      }));
  const indicators: Made[] = [
    {
      code: 'tax',
      name: '财税收入',
      measure: '万元',
      kind: 'level',
      口径: '总量',
      rule: 'rank-line',
      middle: 4200,
      spread: 3,
      decimals: 2,
      previous: true,
    },
    {
      code: 'invest',
      name: '固定资产投资',
      measure: '亿元',
      kind: 'level',
      口径: '总量',
      rule: 'completion',
      middle: 12,
      spread: 2.5,
      decimals: 2,
      target: true,
    },
    {
      code: 'farm',
      name: '农业总产值增幅',
      measure: '%',
      kind: 'growth',
      口径: '增幅',
      rule: 'rank-line',
      middle: 5.2,
      spread: 2,
      decimals: 1,
    },
    {
      code: 'water',
      name: '农村自来水普及率',
      measure: '%',
      kind: 'share',
      口径: '',
      rule: 'rank-line',
      middle: 93,
      spread: 5,
      decimals: 1,
      previous: true,
    },
    {
      code: 'safe',
      name: '群众安全感满意度',
      measure: '%',
      kind: 'share',
      口径: '',
      rule: 'rank-line',
      middle: 95,
      spread: 3,
      decimals: 2,
    },
    {
      code: 'jobs',
      name: '城镇新增就业',
      measure: '人',
      kind: 'count',
      口径: '增量',
      rule: 'completion',
      middle: 600,
      spread: 2,
      decimals: 0,
      target: true,
    },
    {
      code: 'people',
      name: '城乡居民养老保险参保人数',
      measure: '人',
      kind: 'count',
      口径: '总量',
      rule: 'rank-line',
      middle: 18000,
      spread: 2.2,
      decimals: 0,
      previous: true,
    },
    {
      code: 'forest',
      name: '完成造林面积',
      measure: '亩',
      kind: 'count',
      口径: '总量',
      rule: 'completion',
      middle: 700,
      spread: 2.5,
      decimals: 0,
      target: true,
    },
    {
      code: 'petition',
      name: '万人信访量',
      measure: '件次/万人',
      kind: 'level',
      口径: '',
      direction: 'reverse',
      rule: 'rank-line',
      middle: 12,
      spread: 2,
      decimals: 1,
      previous: true,
    },
    {
      code: 'energy',
      name: '单位产值能耗下降率',
      measure: '%',
      kind: 'growth',
      口径: '',
      rule: 'rank-line',
      middle: 3.4,
      spread: 1.2,
      decimals: 1,
    },
  ];
  return madeOffice({
    name: '乡镇',
    assessment: '2024/towns',
    units: towns,
    indicators,
    random,
    bureaus: ['统计局', '财政局', '民生局'],
  });
}

/** Six schools of a bureau: few units, percentages and counts, nothing of last year. */
export function schoolsOffice(): Office {
  const random = generator(11);
  const schools = ['实验小学', '中心小学', '城南小学', '育才学校', '第二中学', '第三中学'].map(
    (name, at) => ({ code: `s${at + 1}`, name, group: '' }),
  );
  const indicators: Made[] = [
    {
      code: 'stay',
      name: '义务教育巩固率',
      measure: '%',
      kind: 'share',
      口径: '',
      rule: 'rank-line',
      middle: 98.4,
      spread: 1.4,
      decimals: 2,
    },
    {
      code: 'parents',
      name: '家长满意度',
      measure: '%',
      kind: 'share',
      口径: '',
      rule: 'rank-line',
      middle: 92,
      spread: 4,
      decimals: 1,
    },
    {
      code: 'sport',
      name: '体质健康优良率',
      measure: '%',
      kind: 'share',
      口径: '',
      rule: 'rank-line',
      middle: 61,
      spread: 8,
      decimals: 1,
    },
    {
      code: 'books',
      name: '图书新增册数',
      measure: '册',
      kind: 'count',
      口径: '增量',
      rule: 'completion',
      middle: 1400,
      spread: 1.8,
      decimals: 0,
      target: true,
    },
    {
      code: 'train',
      name: '教师培训学时',
      measure: '小时',
      kind: 'level',
      口径: '总量',
      rule: 'completion',
      middle: 72,
      spread: 1.3,
      decimals: 0,
      target: true,
    },
    {
      code: 'cost',
      name: '生均公用经费支出',
      measure: '元',
      kind: 'level',
      口径: '总量',
      rule: 'rank-line',
      middle: 1180,
      spread: 1.4,
      decimals: 0,
    },
  ];
  return madeOffice({
    name: '学校',
    assessment: '2024/schools',
    units: schools,
    indicators,
    random,
    bureaus: ['教务股', '后勤股'],
  });
}

function madeOffice(given: {
  name: string;
  assessment: string;
  units: { code: string; name: string; group: string }[];
  indicators: Made[];
  random: () => number;
  bureaus: string[];
}): Office {
  const { name, assessment, units, indicators, random, bureaus } = given;
  const assessorOf = (at: number): string => bureaus[at % bureaus.length] ?? '';
  const lines = indicators.map((one, at) =>
    [
      one.code,
      one.name,
      '1',
      one.measure,
      one.direction === 'reverse' ? '逆向' : '正向',
      one.口径,
      one.rule,
      assessorOf(at),
    ].join(','),
  );
  const sheets = bureaus.map((bureau): Sheet => {
    const own = indicators.filter((_, at) => assessorOf(at) === bureau);
    const columns = own.flatMap(columnsOfMade);
    const figures = own.map((one) => units.map(() => figuresOf(one, random)));
    return {
      file: `完成情况-${bureau}`,
      title: `2024年${bureau}考核数据`,
      columns,
      rows: units.map((unit, place) => [
        unit.name,
        ...columns.map(({ indicator, field }) => {
          const at = own.findIndex((one) => one.name === indicator);
          return figures[at]?.[place]?.[field] ?? '';
        }),
      ]),
    };
  });
  return {
    name,
    assessment,
    year: 2024,
    files: {
      'site.yaml': `title: ${name}\n`,
      [`${assessment}/scheme.yaml`]: schemeText(2024).replace(/^pairs.*\n/m, ''),
      [`${assessment}/units.csv`]: `代码,名称,简称,别名\n${units.map((unit) => `${unit.code},${unit.name},,${unit.name.slice(0, 2)}`).join('\n')}\n`,
      [`${assessment}/indicators.csv`]: `代码,名称,权重,计量单位,方向,口径,计分方法,考核单位\n${lines.join('\n')}\n`,
    },
    sheets,
    before: new Map(),
  };
}

function columnsOfMade(one: Made): ColumnAbout[] {
  const about = {
    indicator: one.name,
    measure: one.measure,
    kind: one.kind,
    direction: one.direction ?? ('positive' as const),
  };
  return [
    { ...about, field: 'value' as const },
    ...(one.target ? [{ ...about, field: 'target' as const }] : []),
    ...(one.previous ? [{ ...about, field: 'previous' as const }] : []),
  ];
}

function figuresOf(
  one: Made,
  random: () => number,
): { value: string; target: string; previous: string } {
  const by = 2 * random() - 1;
  const isRate = ['share', 'growth', 'points'].includes(one.kind);
  const value = isRate ? one.middle + by * one.spread : one.middle * one.spread ** by;
  const near = (least: number, most: number): number => least + random() * (most - least);
  const other = (ratio: number, points: number): string =>
    (isRate ? value + points : value * ratio).toFixed(one.decimals);
  const capped = one.kind === 'share' ? Math.min(value, 99.9) : value;
  return {
    value: capped.toFixed(one.decimals),
    target: other(near(0.9, 1.12), 0),
    previous: other(near(0.9, 1.03), near(-2, 0.5)),
  };
}
