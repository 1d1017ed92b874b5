import { expect, test } from 'vitest';
import { circular } from '../../src/briefing/kinds/circular.ts';
import { weakLinks } from '../../src/briefing/kinds/weak-links.ts';
import { indicatorLosses } from '../../src/briefing/phrases/indicator-losses.ts';
import { smallMatter, textsOf } from './small-office.ts';

// Scores go from 60 to 60 + 30, so that 90 is full. Revenue of 9, 10 and 12: 60, 70 and 90 score,
// which of a weight of 30 is 9, 6 and nothing lost; the other figures are the same for all.
const office = {
  defaults: '{ rule: efficacy, base: 60, span: 30, equal-bounds: full }',
  units: { 甲局: [10, 2, 5, 100], 乙局: [12, 2, 5, 100], 丙局: [9, 2, 5, 100] },
};

test('points are lost against the full score of the rule, in the circular as in the weak links', async () => {
  const matter = await smallMatter(office);
  expect(textsOf(circular(matter), 'weak').join('')).toContain(
    '营业收入（2个单位合计失15.00分，其中丙局失9.00分）',
  );
  expect(textsOf(weakLinks(matter), 'overall').join('')).toContain(
    '营业收入（2个单位合计失15.00分）',
  );
  expect(indicatorLosses(matter).map(({ code, points }) => [code, points])).toEqual([['a', 15]]);
});
