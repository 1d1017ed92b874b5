import { headerOf, type Office, type Sheet } from './office.ts';
import {
  cellsOf,
  different,
  hasBefore,
  hasField,
  hasReference,
  inCell,
  inColumn,
  inFiles,
  isAmount,
  isGrowth,
  isShare,
  isValue,
  pathOf,
  pick,
  replaceIn,
  type Slip,
  shifted,
  textIn,
  visibly,
  write,
} from './planting.ts';

/** A figure so many times as much, with the decimals that it had. */
const times = (text: string, factor: number): string =>
  (Number(text) * factor).toFixed(text.split('.')[1]?.length ?? 0);

/** A row of a sheet that a slip befalls, and another one. */
function rowsOf(sheet: Sheet | undefined, random: () => number): [string[], string[]] | undefined {
  if (!sheet || sheet.rows.length < 3) return undefined;
  const at = Math.floor(random() * (sheet.rows.length - 1));
  const [one, other] = [sheet.rows[at], sheet.rows[at + 1]];
  return one && other ? [one, other] : undefined;
}

/** Gives the scheme another line, and the folder another table. */
function addTable(office: Office, scheme: string, file: string, text: string): boolean {
  replaceIn(office, pathOf(office, 'scheme.yaml'), (yaml) => `${yaml}${scheme}\n`);
  office.files[pathOf(office, file)] = text;
  return true;
}

const firstUnit = (office: Office): string => office.sheets[0]?.rows[0]?.[0] ?? '';
const VETO =
  'vetoes: [{ id: safe, name: 安全生产, effect: cap-grade, grade: 一般 }]\ngrades: [{ name: 优秀, min: 90 }, { name: 一般 }]';

/** A veto, an award and a deduction with this date; with one of the year nothing is to be told. */
export const eventsOf = (office: Office, date: string): boolean =>
  addTable(
    office,
    VETO,
    '一票否决.csv',
    `单位,事项,说明,日期\n${firstUnit(office)},安全生产,事故,${date}\n`,
  );

export const awardOf = (office: Office, row: string): boolean =>
  addTable(office, '', '加减分.csv', `单位,类型,分值,事项,日期\n${firstUnit(office)},${row}\n`);

/** Marks that five raters give each unit for one thing. */
export function ratingsOf(office: Office, mark: (unit: number, rater: number) => number): boolean {
  const units = (office.sheets[0]?.rows ?? []).map(([unit = '']) => unit);
  const rows = units.flatMap((unit, at) =>
    [0, 1, 2, 3, 4].map((rater) => `${unit},评价,代表,${mark(at, rater)}`),
  );
  replaceIn(office, pathOf(office, 'indicators.csv'), (text) => {
    const bureau = text.trim().split('\n').at(-1)?.split(',').at(-1);
    return `${text}judged,评价,1,分,正向,,ratings,${bureau}\n`;
  });
  return addTable(
    office,
    'raters: [{ id: r, name: 代表, weight: 1 }]',
    '评议.csv',
    `单位,评议项,评议主体,评分\n${rows.join('\n')}\n`,
  );
}

/** Marks out of 100 that differ from unit to unit and from rater to rater. */
export const soundMark = (unit: number, rater: number): number =>
  82 + ((unit * 7 + rater * 3) % 16);

/** Slips of how a figure is written, pasted and dated. */
export const WRITING_SLIPS: readonly Slip[] = [
  // In one cell, as text
  inCell('写成小数的百分数又带百分号', 'stop', isShare, (text) => `${shifted(text, -2)}%`),
  inCell(
    '小数点写成逗号',
    'stop',
    (c, x) => isValue(c) && !Number.isInteger(x),
    (text) => text.replace('.', ','),
  ),
  inCell(
    '千分位写成小数点',
    'stop',
    (c, x) => isAmount(c) && x >= 1000,
    (text) => shifted(text, -3),
  ),
  inCell('写“约”', 'stop', isValue, (text) => `约${text}`),
  inCell('写“待核”', 'stop', isValue, () => '待核'),
  inCell('公式出错', 'stop', isValue, () => '#REF!'),
  inCell('变成了日期', 'stop', isValue, () => '3月5日'),
  inCell('两个数写在一格', 'stop', isValue, (text) => `${text}/${text}`),
  inCell(
    '单位写成别的计量单位',
    'stop',
    (c) => isAmount(c) && c.about.measure === '亩',
    (text) => `${text}人`,
  ),
  inCell('增幅格里填了总量', 'stop', isGrowth, () => '28904'),
  // In one cell, as a number
  inCell(
    '末两位丢了',
    'stop',
    (c, x) => isAmount(c) && x >= 1000 && Number.isInteger(x),
    (text) => text.slice(0, -2),
  ),
  inCell(
    '多打了一位',
    'tell',
    (c, x) => isAmount(c) && x >= 100,
    (text) => `${text[0]}${text}`,
  ),
  inCell(
    '一季度的数当全年',
    'tell',
    (c, x) => isAmount(c) && x >= 100 && hasField(c.sheet, c.about.indicator, 'previous'),
    (text) => times(text, 0.23),
  ),
  inCell(
    '一个月的数当累计',
    'tell',
    (c, x) => isAmount(c) && x >= 100 && hasField(c.sheet, c.about.indicator, 'previous'),
    (text) => times(text, 0.085),
  ),
  inCell(
    '一家照抄上年',
    'tell',
    (c, x) => isAmount(c) && x >= 1000 && hasField(c.sheet, c.about.indicator, 'previous'),
    (text, { sheet, about, row }) => {
      const at = sheet.columns.findIndex(
        (one) => one.indicator === about.indicator && one.field === 'previous',
      );
      return sheet.rows[row]?.[at + 1] || text;
    },
  ),
  inCell(
    '增幅格里填了总量的零头',
    'tell',
    (c, x) => isGrowth(c) && Math.abs(x) < 20,
    () => '128.4',
  ),
  inCell(
    '丢了负号',
    'none',
    (c, x) => isGrowth(c) && x < 0,
    (text) => text.replace('-', ''),
  ),
  inCell(
    '邻近的数写错',
    'none',
    (c, x) => isShare(c) && x < 99,
    (text) => times(text, 1.004),
  ),
  // In a column
  inColumn('从中间起换了单位', 'stop', isAmount, (texts) =>
    texts.map((text, row) => (row >= texts.length / 2 && text ? shifted(text, -4) : text)),
  ),
  inColumn('从中间起写成小数', 'stop', isShare, (texts) =>
    texts.map((text, row) => (row >= texts.length / 2 && text ? shifted(text, -2) : text)),
  ),
  inColumn(
    '从中间起低了一行',
    'tell',
    (at, office) => isAmount(at) && hasBefore(at, office),
    (texts) => {
      const from = Math.floor(texts.length / 2);
      const rest = texts.slice(from);
      return visibly(texts, [...texts.slice(0, from), rest.at(-1) ?? '', ...rest.slice(0, -1)]);
    },
  ),
  inColumn(
    '两家的数填反',
    'tell',
    (at, office) => isAmount(at) && hasBefore(at, office),
    (texts) => {
      const sorted = texts.toSorted((a, b) => Number(a) - Number(b));
      const [low = '', high = ''] = [sorted[0], sorted.at(-1)];
      if (Number(high) < 2 * Number(low) || !different(texts)) return undefined;
      return texts.map((text) => (text === low ? high : text === high ? low : text));
    },
  ),
  inColumn(
    '整列是一季度的数',
    'tell',
    (at, office) => isAmount(at) && hasReference(at, office),
    (texts) => texts.map((text) => text && times(text, 0.23)),
  ),
  inColumn(
    '整列是一个月的数',
    'tell',
    (at, office) => isAmount(at) && hasReference(at, office),
    (texts) => texts.map((text) => text && times(text, 0.085)),
  ),
  inColumn(
    '完成值照抄目标',
    'tell',
    (at) => isAmount(at) && hasField(at.sheet, at.about.indicator, 'target'),
    (texts, { sheet, about }) => {
      const at = sheet.columns.findIndex(
        (one) => one.indicator === about.indicator && one.field === 'target',
      );
      const targets = sheet.rows.map((row) => row[at + 1] ?? '');
      // Round targets may well be met exactly.
      const long = targets.filter((text) => text.replace(/\.?0+$/, '').length >= 3);
      return different(texts) && new Set(long).size >= 3 ? targets : undefined;
    },
  ),
  inColumn(
    '整列一个数',
    'tell',
    (at, office) => isAmount(at) && hasReference(at, office),
    (texts) =>
      different(texts) && Number(texts[0]) >= 100 ? texts.map(() => texts[0] ?? '') : undefined,
  ),
  inFiles('完成值和上年值填反', 'none', (office) => {
    const sheet = office.sheets.find(({ columns }) =>
      columns.some((one) => one.field === 'previous'),
    );
    const previous = sheet?.columns.findIndex((one) => one.field === 'previous') ?? -1;
    if (!sheet || previous < 1) return false;
    for (const row of sheet.rows)
      [row[previous], row[previous + 1]] = [row[previous + 1] ?? '', row[previous] ?? ''];
    return true;
  }),
  inFiles('完成值和目标值填反', 'none', (office) => {
    const sheet = office.sheets.find(({ columns }) =>
      columns.some((one) => one.field === 'target'),
    );
    const target = sheet?.columns.findIndex((one) => one.field === 'target') ?? -1;
    if (!sheet || target < 1) return false;
    for (const row of sheet.rows)
      [row[target], row[target + 1]] = [row[target + 1] ?? '', row[target] ?? ''];
    return true;
  }),
  // In rows and names
  inFiles('名称写成邻近的单位', 'stop', (office, random) => {
    const rows = rowsOf(pick(office.sheets, random), random);
    if (rows) rows[0][0] = rows[1][0] ?? '';
    return rows !== undefined;
  }),
  inFiles('名称错一个字', 'stop', (office, random) => {
    const rows = rowsOf(pick(office.sheets, random), random);
    if (rows) rows[0][0] = `某${rows[0][0]?.slice(1)}`;
    return rows !== undefined;
  }),
  inFiles('同一家两行，数不同', 'stop', (office, random) => {
    const sheet = pick(office.sheets, random);
    const rows = rowsOf(sheet, random);
    if (!sheet || !rows) return false;
    sheet.rows.push(
      rows[0].map((text, at) => (at === 0 || text === '' ? text : times(text, 1.03))),
    );
    return true;
  }),
  inFiles('两家的整行填反', 'tell', (office) => {
    const sheet = office.sheets.find(({ columns }) =>
      columns.some(({ field }) => field === 'previous'),
    );
    const column =
      sheet?.columns.findIndex(({ kind, field }) => kind === 'level' && field === 'value') ?? -1;
    if (!sheet || column < 0) return false;
    const sorted = sheet.rows.toSorted((a, b) => Number(a[column + 1]) - Number(b[column + 1]));
    const [low, high] = [sorted[0], sorted.at(-1)];
    if (!low || !high || !(Number(high[column + 1]) > 2 * Number(low[column + 1]))) return false;
    for (const [at, { field }] of sheet.columns.entries()) {
      if (field === 'value') [low[at + 1], high[at + 1]] = [high[at + 1] ?? '', low[at + 1] ?? ''];
    }
    return true;
  }),
  inFiles('一行没有名称', 'stop', (office, random) => {
    const rows = rowsOf(pick(office.sheets, random), random);
    if (rows) rows[0][0] = '';
    return rows !== undefined;
  }),
  inFiles('表头写成别的指标', 'stop', (office) => {
    const sheet = office.sheets.find(
      ({ columns }) => columns.filter(({ field }) => field === 'value').length > 1,
    );
    if (!sheet) return false;
    const [first, second] = sheet.columns.flatMap(({ field }, at) =>
      field === 'value' ? [at] : [],
    );
    const headers = sheet.columns.map(headerOf);
    headers[second ?? -1] = headers[first ?? -1] ?? '';
    sheet.headers = headers;
    return true;
  }),
  inFiles('同一份表交了两次，改过一个数', 'stop', (office, random) => {
    const sheet = pick(office.sheets, random);
    if (!sheet) return false;
    const copy = structuredClone(sheet);
    copy.file += '（改）';
    office.sheets.push(copy);
    const cell = pick(cellsOf({ ...office, sheets: [copy] }, isValue), random);
    if (cell) write(cell, times(textIn(cell), 1.02));
    return cell !== undefined && textIn(cell) !== '';
  }),
  // Events and ballots
  inFiles('一票否决的日期不在本年', 'tell', (office) => eventsOf(office, '2022-03-05')),
  inFiles('一票否决的日期写错格式', 'stop', (office) => eventsOf(office, '24.13.5')),
  inFiles('加分的日期不在本年', 'tell', (office) => awardOf(office, '加分,2,获奖,2022-03-05')),
  inFiles('扣分写了负号', 'stop', (office) => awardOf(office, '扣分,-2,通报,2024-03-05')),
  inFiles('同一加分录了两次', 'tell', (office) =>
    awardOf(office, `加分,2,获奖,2024-03-05\n${firstUnit(office)},加分,2,获奖,2024-03-05`),
  ),
  inFiles('一人按十分制打分', 'tell', (office) =>
    ratingsOf(office, (unit, rater) =>
      rater === 2 ? soundMark(unit, rater) / 10 : soundMark(unit, rater),
    ),
  ),
  inFiles('一张票按十分制打分', 'tell', (office) =>
    ratingsOf(office, (unit, rater) => (rater === 2 && unit === 1 ? 9 : soundMark(unit, rater))),
  ),
  inFiles('全部按十分制打分', 'tell', (office) =>
    ratingsOf(office, (unit, rater) => soundMark(unit, rater) / 10),
  ),
  inFiles('评分超过满分', 'stop', (office) =>
    ratingsOf(office, (unit, rater) => (rater === 2 && unit === 1 ? 910 : soundMark(unit, rater))),
  ),
];
