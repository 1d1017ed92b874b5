import { describe, expect, it } from 'vitest';
import { fileStem, tableOfName } from '../../../src/ingest/files/table-name.ts';

describe('the table that a name stands for', () => {
  it.each<[string, string | undefined, string]>([
    ['values', 'values', 'its English name'],
    ['完成情况', 'values', 'its Chinese name'],
    ['完成情况-统计局', 'values', 'with anything behind a dash'],
    ['Values-2024-11', 'values', 'in any case'],
    ['完成情况－统计局', 'values', 'with a full-width dash'],
    [' 加减分 ', 'adjustments', 'with spaces around it'],
    ['扣分', 'deductions', 'not taken for 加减分'],
    ['完成情况表', undefined, 'no other name that begins so'],
    ['values2', undefined, 'no other name that begins so'],
    ['2024年完成情况', undefined, 'no name that ends so'],
    ['统计局-完成情况', undefined, 'not behind the dash'],
    ['', undefined, 'no blank one'],
  ])('%j is %s: %s', (name, table) => {
    expect(tableOfName(name)).toBe(table);
  });

  it('is looked for in a file name without folders and its last ending', () => {
    expect(fileStem('a/b/完成情况-1.2.xlsx')).toBe('完成情况-1.2');
  });
});
