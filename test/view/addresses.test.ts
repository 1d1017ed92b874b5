import { describe, expect, it } from 'vitest';
import { addressesOf, madeAddresses } from '../../src/view/site/addresses.ts';

const items = (...codes: string[]) => codes.map((code) => ({ code, name: code }));
const addresses = (...codes: string[]) => [...addressesOf(items(...codes)).values()];
const addressOf = (code: string, ...others: string[]) =>
  addressesOf(items(code, ...others)).get(code);

describe('addresses', () => {
  it('are the code itself where it is plain', () => {
    expect(addresses('340101', 'gdp_growth', 'A-1')).toEqual(['340101', 'gdp_growth', 'A-1']);
  });

  it.each([
    ['青岚区', 'qing-lan-qu', 'pinyin of a Chinese code'],
    ['GDP增速', 'gdp-zeng-su', 'Latin parts stay'],
    ['😀', 'u1', 'nothing to read: its row'],
    ['../etc/passwd', 'etc-passwd', 'no way up'],
    ['CON', 'u1', 'a device of Windows'],
    ['com1', 'u1', 'another one'],
    ['<script>', 'script', 'no signs'],
    ['\u202Eabc', 'abc', 'no direction marks'],
  ])('of %s are %s: %s', (code, address) => {
    expect(addressOf(code)).toBe(address);
  });

  it('never differ in case only', () => {
    expect(addresses('gdp', 'GDP')).toEqual(['gdp', 'gdp-2']);
  });

  it('give way to a plain code that comes later', () => {
    const found = addressesOf(items('青岚', 'qing-lan'));
    expect(found.get('qing-lan')).toBe('qing-lan');
    expect(found.get('青岚')).toBe('qing-lan-2');
  });

  it('are short enough for any drive', () => {
    expect(addressOf('很长的单位名称'.repeat(20))?.length).toBeLessThanOrEqual(60);
    expect(addressOf('a'.repeat(200))?.length).toBeLessThanOrEqual(60);
  });

  it('that were made are listed', () => {
    expect(
      madeAddresses([
        { code: '青岚区', name: '青岚区' },
        { code: 'b', name: '乙' },
      ]),
    ).toEqual([{ code: '青岚区', name: '青岚区', address: 'qing-lan-qu' }]);
  });
});
