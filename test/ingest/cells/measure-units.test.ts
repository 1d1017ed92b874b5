import { describe, expect, test } from 'vitest';
import { conversion, convert, isKnownUnit } from '../../../src/ingest/cells/measure-units.ts';

function converted(number: string, from: string, to: string): string | undefined {
  const how = conversion(from, to);
  return how && convert(number, how);
}

describe('converting', () => {
  test.each([
    ['1', '亿元', '万元', '10000'],
    ['1.23456789', '亿元', '元', '123456789'],
    ['5', '万亿元', '亿元', '50000'],
    ['7', '百万元', '万元', '700'],
    ['250', '千克', '吨', '0.25'],
    ['250', '公斤', '千克', '250'],
    ['3', '万吨', '吨', '30000'],
    ['3', '万人次', '人次', '30000'],
    ['3', '千户', '万户', '0.3'],
    ['1', '平方公里', '公顷', '100'],
    ['1', '平方公里', '亩', '1500'],
    ['15', '亩', '公顷', '1'],
    ['4', '公顷', '亩', '60'],
    ['3', '亩', '平方米', '2000'],
    ['2', '万千瓦时', '千瓦时', '20000'],
    ['2', '万元/人', '元/人', '20000'],
    ['1', '吨标煤', '吨标准煤', '1'],
    ['1', '万元', ' 万 元 ', '1'],
    ['1', '％', '%', '1'],
  ])('%s %s in %s is %s', (number, from, to, result) => {
    expect(converted(number, from, to)).toBe(result);
  });

  test('where thirds come in, the quotient is as near as a number can be: 1 亩 is 1/15 公顷', () => {
    expect(Number(converted('1', '亩', '公顷'))).toBe(1 / 15);
  });

  test.each([
    ['%', '个百分点'],
    ['%', '‰'],
    ['亿元', '吨'],
    ['元', '美元'],
    ['人', '人次'],
    ['万元/人', '万元/户'],
    ['亿', '亿元'],
  ])('%s and %s measure different things', (from, to) => {
    expect(conversion(from, to)).toBeUndefined();
  });

  test('there and back is where it began', () => {
    for (const unit of ['元', '万元', '千克', '斤', '亩', '公顷', '平方公里', '万人']) {
      const pairs: Record<string, string> = {
        元: '亿元',
        万元: '元',
        千克: '斤',
        斤: '吨',
        亩: '公顷',
        公顷: '亩',
        平方公里: '亩',
        万人: '人',
      };
      const other = pairs[unit] ?? unit;
      const there = converted('30', unit, other) ?? '';
      expect(Number(converted(there, other, unit))).toBe(30);
    }
  });
});

test.each([
  ['亿元', true],
  ['%', true],
  ['个百分点', true],
  ['万人', true],
  ['元/人', true],
  ['吨标准煤/万元', true],
  ['亿', false],
  ['现价', false],
  ['2024年', false],
  ['', false],
])('%s is a known unit: %s', (text, known) => {
  expect(isKnownUnit(text)).toBe(known);
});

test('a unit of 10,000 prefixes is no unit, and none too deep', () => {
  expect(isKnownUnit('亿'.repeat(10_000))).toBe(false);
});
