import { describe, expect, it } from 'vitest';
import { formatOf } from '../../src/i18n/format.ts';

const zh = formatOf('zh-CN');
const en = formatOf('en');

describe('numbers', () => {
  it.each([
    [-2.3, undefined, '−2.3', 'a real minus'],
    [1.005, 2, '1.01', 'rounded half up as a decimal'],
    [84, 2, '84.00', 'equal decimals in a column'],
    [-0.001, 2, '0.00', 'zero has no sign'],
    [1e21, undefined, '1000000000000000000000', 'no exponent'],
    [1.5e-7, undefined, '0.00000015', 'no exponent in small ones'],
  ])('writes %s with %s decimals as %s: %s', (x, decimals, text, _reason) => {
    expect(zh.number(x, decimals)).toBe(text);
  });

  it('groups thousands in English only', () => {
    expect(zh.number(1234567.5)).toBe('1234567.5');
    expect(en.number(-1234567.25)).toBe('−1,234,567.25');
  });

  it('puts a thin space before a unit, none before the per cent sign', () => {
    expect(zh.quantity(12.5, '亿元')).toBe('12.5\u2009亿元');
    expect(zh.quantity(12.5, '%')).toBe('12.5%');
    expect(zh.quantity(12.5)).toBe('12.5');
    expect(zh.difference(0.2, '%', 1)).toBe('0.2\u2009个百分点');
    expect(zh.difference(0.2, '‰', 1)).toBe('0.2\u2009个千分点');
    expect(zh.difference(0.2, '亿元', 1)).toBe('0.2\u2009亿元');
  });

  it('writes signs where a change is meant', () => {
    expect(zh.signed(1.5)).toBe('+1.5');
    expect(zh.signed(-1.5)).toBe('−1.5');
    expect(zh.signed(0, 2)).toBe('0.00');
  });
});

it('shows a weight as it was set, to six decimals', () => {
  expect(formatOf('zh-CN').weight(100 / 60)).toBe('1.666667');
  expect(formatOf('zh-CN').weight(2.5)).toBe('2.5');
});

describe('words', () => {
  it('names places, shared ones as such', () => {
    expect(zh.rank(3)).toBe('第3位');
    expect(zh.rank(3, true)).toBe('并列第3位');
    expect([1, 2, 3, 4, 11, 12, 13, 21, 112].map((n) => en.rank(n))).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '112th',
    ]);
    expect(en.rank(2, true)).toBe('joint 2nd');
  });

  it('never says a negative growth', () => {
    expect(zh.growth(5.1)).toBe('增长5.1%');
    expect(zh.growth(-2.3)).toBe('下降2.3%');
    expect(zh.growth(0)).toBe('持平');
    expect(zh.growth(0.04, 1)).toBe('持平');
    expect(en.growth(-2.3)).toBe('down 2.3%');
  });

  it('counts shares in percentage points', () => {
    expect(zh.pointsOfShare(-0.3)).toBe('下降0.3个百分点');
    expect(en.pointsOfShare(0.3)).toBe('up 0.3 percentage points');
    expect(zh.pointsOfShare(-0.3, 1, '‰')).toBe('下降0.3个千分点');
    expect(en.pointsOfShare(0.3, 1, '‰')).toBe('up 0.3 points per thousand');
    expect(zh.points('+1.2', '%')).toBe('+1.2个百分点');
    expect(en.points('1.2', '‰')).toBe('1.2 points per thousand');
  });

  it('tells places won and lost', () => {
    expect([2, -1, 0].map(zh.movement)).toEqual(['前进2位', '后退1位', '持平']);
    expect([2, -1, 0].map(en.movement)).toEqual(['up 2 places', 'down 1 place', 'unchanged']);
  });

  it('writes dates without leading zeros', () => {
    expect(zh.date('2024-01-05')).toBe('2024年1月5日');
    expect(en.date('2024-01-05')).toBe('5 January 2024');
    expect([zh.shortDay('2024-09-05'), en.shortDay('2024-09-05')]).toEqual(['9月5日', '5 Sep']);
    expect(en.shortDate('2024-05-31')).toBe('31 May 2024');
  });

  it('joins names', () => {
    expect(zh.list(['甲', '乙', '丙'])).toBe('甲、乙、丙');
    expect(en.list(['A', 'B', 'C'])).toBe('A, B and C');
    expect(en.list(['A'])).toBe('A');
    expect(en.list(['A, b', 'C, d', 'E'])).toBe('A, b; C, d; and E');
    expect(en.list(['A (b, c)', 'D'])).toBe('A (b, c) and D');
  });
});
