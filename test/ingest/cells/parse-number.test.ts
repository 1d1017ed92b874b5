import { describe, expect, test } from 'vitest';
import { missingMarks } from '../../../src/ingest/cells/missing-marks.ts';
import {
  type FigureOptions,
  type ParsedFigure,
  parseFigure,
  parsePlainNumber,
} from '../../../src/ingest/cells/parse-number.ts';
import type { GridCell } from '../../../src/ingest/files/grid.ts';
import { cpuTime } from '../../cpu-time.ts';

const marks = missingMarks({});

const parse = (text: string, options: Partial<FigureOptions> = {}): ParsedFigure =>
  parseFigure({ text }, { marks, ...options });

const parseCell = (cell: GridCell, options: Partial<FigureOptions> = {}): ParsedFigure =>
  parseFigure({ text: cell.text, cell }, { marks, ...options });

/** The value, the reason or the code: what a cell came to, in short. */
function gist(figure: ParsedFigure): number | string {
  if (figure.kind === 'value') return figure.value;
  return figure.kind === 'missing' ? figure.reason : figure.problem.code;
}

describe('what a format of the workbook adds', () => {
  const cell = (text: string, rest: Partial<GridCell> = {}): GridCell => ({
    text,
    kind: 'number',
    number: text.replace(/[^\d.]/g, ''),
    ...rest,
  });

  test('a number that is shown with the point moved is not guessed', () => {
    const figure = parseCell(cell('15000000000', { scaled: true }), { unit: '亿元' });
    expect(figure).toMatchObject({ problem: { code: 'not-a-number', text: 'scaled-format' } });
  });

  test('万 or 亿 behind it is no unit, as in a text', () => {
    const figure = parseCell(cell('2万'), { unit: '人' });
    expect(figure).toMatchObject({ problem: { text: 'unit-cut-short' } });
    expect(gist(parseCell(cell('2万人'), { unit: '人' }))).toBe(20000);
    expect(gist(parseCell(cell('3户'), { unit: '户' }))).toBe(3);
  });
});

test.each([
  ['18万', '万吨', '18万吨'],
  ['15万', '亩', '15万亩'],
  ['2万', '万千瓦时', '2万千瓦时'],
  ['12.5亿', '万元', '12.5亿元'],
])('%s for an indicator in %s may be meant as %s', (text, unit, meant) => {
  const figure = parse(text, { unit });
  if (figure.kind !== 'problem') throw new Error('not a problem');
  const { number, whole } = figure.problem.params;
  expect(`${number}${whole}`).toBe(meant);
});

const reasons = (figure: ParsedFigure): string[] =>
  figure.kind === 'problem' ? [] : figure.changes.map(({ why }) => why);

describe('numbers', () => {
  test.each([
    ['12.5', 12.5, 'plain'],
    ['-2.3', -2.3, 'negative'],
    ['+5.1', 5.1, 'a plus sign is a sign'],
    ['１２．５', 12.5, 'full-width digits and point'],
    ['－２．３', -2.3, 'full-width sign'],
    ['−2.3', -2.3, 'minus sign U+2212'],
    ['1,234.5', 1234.5, 'thousands separator'],
    ['１，２３４，５６７', 1234567, 'thousands separators of full width'],
    ['1.2e5', 120000, 'exponent'],
    ['1.2E-3', 0.0012, 'negative exponent'],
    ['  12.5\t', 12.5, 'white space around'],
    ['\u00a012.5\u3000', 12.5, 'no-break and ideographic spaces around'],
    ['\u200b12.5\ufeff', 12.5, 'invisible marks around'],
    ['12.3%', 12.3, 'percent sign'],
    ['12.3％', 12.3, 'percent sign of full width'],
    ['007', 7, 'leading zeros'],
    ['-0', 0, 'no negative zero'],
  ])('%s is %d (%s)', (text, value) => {
    expect(gist(parse(text))).toBe(value);
  });

  test.each([
    ['12.5亿', 'a prefix is no unit'],
    ['三万', 'a number in words'],
    ['约12.5', 'about'],
    ['12.5†', 'a mark that is none of a footnote'],
    ['12,34', 'a separator in the wrong place'],
    ['1,2345', 'a separator in the wrong place'],
    ['1.234.5', 'two points'],
    ['12。5', 'an ideographic full stop is no point'],
    ['1 234', 'a space inside'],
    ['--5', 'two signs'],
    ['下降-2.3', 'a word and a sign'],
    ['↑↓5', 'two arrows'],
    ['下降百分之二', 'a number in words'],
    ['0x10', 'hexadecimal'],
    ['1e999', 'beyond all numbers'],
    ['NaN', 'a word of programmers'],
    ['2024-11-10', 'a date'],
    ['TRUE', 'a truth value'],
    ['．', 'a point alone'],
  ])('%s is no number (%s)', (text) => {
    expect(gist(parse(text))).toBe('not-a-number');
  });

  test('every change on the way is told, in order', () => {
    const figure = parse(' １，２３４．５亿元', { unit: '万元' });
    expect(figure.kind === 'value' && figure.changes).toEqual([
      { from: ' １，２３４．５亿元', to: '１，２３４．５亿元', why: 'spaces' },
      { from: '１，２３４．５亿元', to: '1,234.5亿元', why: 'width' },
      { from: '1,234.5亿元', to: '1234.5亿元', why: 'thousands' },
      { from: '1234.5亿元', to: '12345000万元', why: 'unit' },
    ]);
  });

  test('a cell of 10,000 characters is refused quickly, whatever it repeats', () => {
    const parts = ['9', ',1', '1,', '亿', '1亿', '.', ' ', '-', '下降', '=A1+', '1e', '%'];
    const spent = cpuTime(() => {
      for (const part of parts) {
        const text = part.repeat(10_000 / part.length);
        expect(['not-a-number', 'formula-error', 'not-reported']).toContain(gist(parse(text)));
      }
    });
    expect(spent).toBeLessThan(1000);
  });
});

describe('words and arrows', () => {
  test.each([
    ['下降2.3', 'growth', -2.3],
    ['↓2.3', 'growth', -2.3],
    ['增长5.1', 'growth', 5.1],
    ['↑5', 'growth', 5],
    ['增长 5.1', 'growth', 5.1],
    ['下降２．３％', 'growth', -2.3],
    ['下降2.3', 'increment', -2.3],
    ['下降2.3', 'reduction', 2.3],
    ['增长5.1', 'reduction', -5.1],
    ['↑5', 'reduction', -5],
    ['持平', 'growth', 0],
    ['持平', 'reduction', 0],
    ['下降2.3', 'level', 'not-a-number'],
    ['↑5', 'level', 'not-a-number'],
    ['持平', 'level', 'not-a-number'],
    ['下降2.3', undefined, -2.3],
    ['持平', undefined, 'not-a-number'],
  ] as const)('%s under %s is %s', (text, measure, gisted) => {
    expect(gist(parse(text, { measure }))).toBe(gisted);
  });

  test('a bare negative number under 降幅 is a warning, a word that makes it negative none', () => {
    const bare = parse('-2.3', { measure: 'reduction' });
    expect(bare.kind === 'value' && bare.warnings.map(({ code }) => code)).toEqual(['sign']);
    const word = parse('增长5.1', { measure: 'reduction' });
    expect(word.kind === 'value' && word.warnings).toEqual([]);
  });
});

describe('not a number', () => {
  test.each([
    ['', 'not-reported'],
    [' \u3000', 'not-reported'],
    ['未报', 'not-reported'],
    ['/', 'not-applicable'],
    ['／', 'not-applicable'],
    ['不适用', 'not-applicable'],
    ['—', 'not-released'],
    ['－', 'not-released'],
    ['-', 'not-released'],
    ['…', 'not-released'],
    ['未出数', 'not-released'],
    ['不可比', 'not-comparable'],
  ])('“%s” is %s', (text, reason) => {
    expect(gist(parse(text))).toBe(reason);
  });

  test('the scheme adds marks and overrides them, even numbers', () => {
    const own = missingMarks({
      '—': 'not-applicable',
      缺: 'not-reported',
      '-99': 'not-comparable',
    });
    expect(gist(parse('—', { marks: own }))).toBe('not-applicable');
    expect(gist(parse('缺', { marks: own }))).toBe('not-reported');
    expect(gist(parse('-99', { marks: own }))).toBe('not-comparable');
    expect(gist(parseCell({ text: '-99', kind: 'number', number: '-99' }, { marks: own }))).toBe(
      'not-comparable',
    );
    expect(gist(parse('-98', { marks: own }))).toBe(-98);
  });

  test('an error value may be a mark of the scheme', () => {
    const own = missingMarks({ '#N/A': 'not-released' });
    expect(gist(parse('#N/A', { marks: own }))).toBe('not-released');
    expect(gist(parseCell({ text: '#N/A', kind: 'error' }, { marks: own }))).toBe('not-released');
    expect(gist(parseCell({ text: '#N/A', kind: 'error' }))).toBe('formula-error');
  });

  test('a mark is listed, a blank is not', () => {
    expect(reasons(parse('—'))).toEqual(['missing-mark']);
    expect(reasons(parse(''))).toEqual([]);
  });
});

describe('units of measure', () => {
  test.each([
    ['12.5亿元', { unit: '亿元' }, 12.5],
    ['12.5亿元', { unit: '万元' }, 125000],
    ['12.5', { unit: '万元', statedUnit: '亿元' }, 125000],
    ['1.005', { unit: '元', statedUnit: '万元' }, 10050],
    ['12.5万元', { unit: '元', statedUnit: '亿元' }, 125000],
    ['3500千克', { unit: '吨' }, 3.5],
    ['2.5万人', { unit: '人' }, 25000],
    ['15亩', { unit: '公顷' }, 1],
    ['2', { unit: '亩', statedUnit: '公顷' }, 30],
    ['12.3%', { unit: '%' }, 12.3],
    ['2.1个百分点', { unit: '个百分点' }, 2.1],
    ['12.3%', { unit: '亿元' }, 'unit-of-measure'],
    ['12.3%', { unit: '个百分点' }, 'unit-of-measure'],
    ['2.1个百分点', { unit: '%' }, 'unit-of-measure'],
    ['5', { unit: '%', statedUnit: '个百分点' }, 'unit-of-measure'],
    ['12.5吨', { unit: '亿元' }, 'unit-of-measure'],
    ['12.5亿', { unit: '亿元' }, 'not-a-number'],
    ['12.5亿元', {}, 'unit-of-measure'],
  ])('%s with %j is %s', (text, options, gisted) => {
    expect(gist(parse(text, options))).toBe(gisted);
  });

  test('12.5亿 is told how to be written', () => {
    const figure = parse('１２．５亿', { unit: '亿元' });
    expect(figure.kind === 'problem' && figure.problem.params).toMatchObject({
      number: '12.5',
      whole: '亿元',
    });
  });

  test('4.4亿 under % is not told to be 4.4亿%', () => {
    for (const unit of ['%', '个百分点', '‰']) {
      const figure = parse('4.4亿', { unit });
      expect(figure.kind === 'problem' && figure.problem.text).toBe('not-a-number');
    }
  });

  test('moving the point loses no digit: 0.1 亿元 are 1000 万元, 1.1 元 are 0.00011 万元', () => {
    expect(gist(parse('0.1', { unit: '万元', statedUnit: '亿元' }))).toBe(1000);
    expect(gist(parse('1.1', { unit: '万元', statedUnit: '元' }))).toBe(0.00011);
  });
});

describe('cells of a workbook', () => {
  test('a number is taken as stored, not as shown', () => {
    expect(gist(parseCell({ text: '12.35', kind: 'number', number: '12.345' }))).toBe(12.345);
  });

  test('a unit that the format shows behind the number is a unit in the cell', () => {
    const cell: GridCell = { text: '12.50亿元', kind: 'number', number: '12.5' };
    expect(gist(parseCell(cell, { unit: '亿元' }))).toBe(12.5);
    expect(gist(parseCell(cell, { unit: '万元' }))).toBe(125000);
    expect(gist(parseCell(cell, { unit: '%' }))).toBe('unit-of-measure');
    expect(gist(parseCell({ text: '第3组', kind: 'number', number: '3' }))).toBe(3);
  });

  test('a percent format counts as shown, without losing a digit, and is told', () => {
    const figure = parseCell(
      { text: '7.3%', kind: 'number', number: '0.073', percent: true },
      { unit: '%' },
    );
    expect(figure).toMatchObject({ kind: 'value', value: 7.3, percent: true });
    expect(reasons(figure)).toEqual(['percent-format']);
  });

  test('a percent format for an indicator in another unit is unit-of-measure', () => {
    const cell: GridCell = { text: '7.3%', kind: 'number', number: '0.073', percent: true };
    expect(gist(parseCell(cell, { unit: '亿元' }))).toBe('unit-of-measure');
  });

  test.each([
    [{ text: '#DIV/0!', kind: 'error' }, 'formula-error'],
    [{ text: '=A1/B1', kind: 'text', formula: 'no-value' }, 'formula-error'],
    [{ text: '=A1/B1', kind: 'text' }, 'formula-error'],
    [{ text: '#REF!', kind: 'text' }, 'formula-error'],
    [{ text: '2024-11-10', kind: 'date', date: '2024-11-10' }, 'not-a-number'],
    [{ text: 'TRUE', kind: 'boolean' }, 'not-a-number'],
    [{ text: '１２．５', kind: 'text' }, 12.5],
    [{ text: '1250', kind: 'number', number: '1250', formula: 'cached' }, 1250],
  ] as const)('%j is %s', (cell, gisted) => {
    expect(gist(parseCell(cell))).toBe(gisted);
  });
});

describe('numbers without unit', () => {
  test.each([
    ['2.5', 2.5],
    ['３', 3],
    ['20%', 'not-a-number'],
    ['2.5亿元', 'not-a-number'],
    ['下降2', 'not-a-number'],
    ['', 'not-reported'],
  ])('%s is %s', (text, gisted) => {
    expect(gist(parsePlainNumber({ text }))).toBe(gisted);
  });

  test('a percent sign passes where it is written for the number before it', () => {
    expect(gist(parsePlainNumber({ text: '20%' }, true))).toBe(20);
  });
});
