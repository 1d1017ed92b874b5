import { expect, test } from 'vitest';
import { titleLines } from '../../src/i18n/title-lines.ts';

test.each([
  ['短板清单', ['短板清单'], 'what fits stays on one line'],
  [
    '关于2024年度青岚区目标管理考核情况的通报',
    ['关于2024年度青岚区', '目标管理考核情况的通报'],
    'after the name, before the matter',
  ],
  [
    '关于2024年度云溪市县（市、区）目标管理考核情况的通报',
    ['关于2024年度云溪市县（市、区）', '目标管理考核情况的通报'],
    'brackets stay whole',
  ],
  [
    '关于更正2024年度云溪市县（市、区）目标管理考核数据的说明',
    ['关于更正2024年度云溪市', '县（市、区）目标管理考核数据的说明'],
    'and with what they add to',
  ],
  [
    '2024年度青岚区发展和改革委员会目标任务完成情况汇报',
    ['2024年度青岚区发展和改革委员会', '目标任务完成情况汇报'],
    'so do names',
  ],
  [
    '2024年度青岚区目标管理考核: weak links in detail',
    ['2024年度青岚区目标管理考核:', 'weak links in detail'],
    'no line begins with a colon',
  ],
])('%s is broken by sense: %s', (title, lines) => {
  expect(titleLines(title)).toEqual(lines);
});

test('nothing of the title is lost, and no line is wider than allowed', () => {
  const title = 'Circular on the target assessment of the districts and counties of Yunxi in 2024';
  const lines = titleLines(title);
  expect(lines.join(' ')).toBe(title);
  expect(Math.max(...lines.map((line) => line.length / 2))).toBeLessThanOrEqual(19);
});

test('a name that no line holds is cut, so that the last line is no single character', () => {
  const name = '青岚区综合行政执法和应急管理及基层治理'.repeat(2);
  const lines = titleLines(`${name}目标任务完成情况汇报`);
  expect(lines.join('')).toBe(`${name}目标任务完成情况汇报`);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(19);
  expect(Math.min(...lines.map((line) => line.length))).toBeGreaterThan(5);
});

test('a long name does not make the last line wider than allowed', () => {
  const name = '青岚区综合行政执法和应急管理及基层治理青岚区综合行政执法和应急管理及基层治理青1';
  for (const facts of ['目标管理考核位次分析', '目标任务完成情况汇报', '目标管理考核得分告知单']) {
    const lines = titleLines(`${name}2024年度青岚区${facts}`);
    expect(lines.join('')).toBe(`${name}2024年度青岚区${facts}`);
    // Digits count half.
    const widths = lines.map((line) => line.length - line.replace(/\D/g, '').length / 2);
    expect(Math.max(...widths)).toBeLessThanOrEqual(19);
  }
});
