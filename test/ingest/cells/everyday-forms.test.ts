import { describe, expect, test } from 'vitest';
import { nameKey } from '../../../src/ingest/cells/name-key.ts';
import { isoDate } from '../../../src/ingest/cells/parse-date.ts';
import { figures, problems, read, report } from '../told.ts';

/** What one cell under an indicator comes to: growth in %, a reduction, or a level in 亿元. */
async function cell(text: string, header: '地区生产总值增幅' | '单位能耗降幅' | '地区生产总值') {
  const dataset = await read({ 'values.csv': `单位,${header}\n西村镇,"${text}"\n` });
  const code = { 地区生产总值增幅: 'growth', 单位能耗降幅: 'energy', 地区生产总值: 'gdp' }[header];
  const wrong = problems(dataset).filter((problem) => problem.includes('values.csv'));
  return {
    figure: figures(dataset, code)[0],
    wrong,
    listed: report(dataset, 'values.csv').changed,
  };
}

describe('everyday forms of a figure', () => {
  test.each([
    ['增长5.1', '5.1'],
    ['同比增长5.1%', '5.1'],
    ['同比增长５．１％', '5.1'],
    ['增加2.3', '2.3'],
    ['提高2.3', '2.3'],
    ['上升2.3%', '2.3'],
    ['比上年增长5.1', '5.1'],
    ['较上年下降2.3%', '-2.3'],
    ['减少2.3', '-2.3'],
    ['降低2.3', '-2.3'],
    ['同比下降2.3%', '-2.3'],
    ['下降了2.3', '-2.3'],
    ['负2.3', '-2.3'],
    ['(2.3)', '-2.3'],
    ['（2.3）', '-2.3'],
    ['与上年持平', '0'],
    ['同比持平', '0'],
    ['持平', '0'],
    ['5.1①', '5.1'],
    ['5.1*', '5.1'],
    ['5.1％＊', '5.1'],
  ])('%s of growth is %s, and listed', async (text, value) => {
    const { figure, wrong, listed } = await cell(text, '地区生产总值增幅');
    expect([figure, wrong]).toEqual([value, []]);
    expect(listed?.length).toBeGreaterThan(0);
  });

  test.each([
    ['减少2.3', '2.3'],
    ['降低2.3', '2.3'],
    ['同比增长5.1%', '-5.1'],
    ['与上年持平', '0'],
  ])('%s of a reduction is %s', async (text, value) => {
    expect((await cell(text, '单位能耗降幅')).figure).toBe(value);
  });

  test('(2.3) under a reduction is a bare negative number: told', async () => {
    const { figure, wrong } = await cell('(2.3)', '单位能耗降幅');
    expect([figure, wrong]).toEqual(['-2.3', ['(sign values.csv B2)']]);
  });

  test.each(['减少2.3', '同比增长5.1%', '与上年持平'])(
    '%s of a level is still an error',
    async (text) => {
      const { wrong } = await cell(text, '地区生产总值');
      expect(wrong).toEqual(['not-a-number values.csv B2']);
    },
  );

  test.each(['环比增长5.1', '约5.1', '5.1左右', '增长', '(1) 5.1', '5.1²', '持平略增', '①', '*'])(
    '%s is not certain, and an error',
    async (text) => {
      const { wrong } = await cell(text, '地区生产总值增幅');
      expect(wrong).toEqual(['not-a-number values.csv B2']);
    },
  );

  test('the mark of a footnote is told with the cell it was taken from', async () => {
    expect((await cell('5.1①', '地区生产总值增幅')).listed).toEqual(['B2 5.1①→5.1 footnote']);
  });
});

test.each([
  ['2025.11.30', '2025-11-30'],
  ['2025.1.6', '2025-01-06'],
  ['２０２５．１．６', '2025-01-06'],
  ['2025年1月6号', '2025-01-06'],
  ['2025.11', undefined],
  ['25.11.30', undefined],
  ['2025.13.1', undefined],
  ['2025.2.29', undefined],
])('%s is the date %s', (text, date) => {
  expect(isoDate(text)).toBe(date);
});

describe('names', () => {
  test.each([
    ['Cafe\u0301', 'Caf\u00e9', 'a combining accent'],
    ['ＧＤＰ', 'GDP', 'full-width letters'],
    ['西\u200b村镇', '西村镇', 'a zero-width space'],
    ['\u202d西村镇\u202c', '西村镇', 'direction marks'],
    ['\u2068西村镇\u2069', '西村镇', 'isolates'],
    ['歙 县', '歙县', 'a space'],
  ])('%s is %s: %s', (text, name) => {
    expect(nameKey(text)).toBe(nameKey(name));
  });

  test('a Kangxi radical is the character that it looks like', () => {
    expect(nameKey('\u2f2d口区')).toBe('山口区');
  });

  test('numbered signs and square metres stay what they are', () => {
    expect(nameKey('①绿地㎡')).toBe('①绿地㎡');
  });

  test('a name that was found in another form is listed with its cell; one as written is not', async () => {
    const csv = '单位,地区 生产总值,地区生产总值增幅\n西\u200b村镇,300,5\n东坡镇,200,4\n';
    const dataset = await read({ 'values.csv': csv });
    expect(report(dataset, 'values.csv').changed).toEqual([
      'B1 地区 生产总值→地区生产总值 name',
      'A2 西\u200b村镇→西村镇 name',
    ]);
    expect(figures(dataset, 'gdp').slice(0, 2)).toEqual(['300', '200']);
  });
});
