import { expect, it } from 'vitest';
import { readReason } from '../../src/i18n/read-reason.ts';
import { ChangeReason } from '../../src/model/dataset.ts';

it('says every change of a cell in both languages', () => {
  for (const why of ChangeReason.options) {
    expect([why, readReason(why, 'zh-CN')]).not.toEqual([why, why]);
    expect(readReason(why, 'zh-CN')).toMatch(/\p{Script=Han}/u);
    expect(readReason(why, 'en')).toMatch(/[a-z]/);
  }
});

it('leaves the name of a total as it stands', () => {
  expect(readReason('全市合计', 'en')).toBe('全市合计');
});
