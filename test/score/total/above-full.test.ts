import { expect, test } from 'vitest';
import { scoreAll } from '../../../src/report.ts';
import { read } from '../../ingest/told.ts';

/** Two categories of 60 and 40 marks; a completion may come to 120. */
const INDICATORS = `代码,名称,类别,权重,方向,计分方法,目标值,上限
tax,税收,work,60,正向,完成率,100,120
road,公路,duty,10,正向,完成率,100,120
farm,农业,duty,30,正向,完成率,100,120
`;
const VALUES = '单位,tax,road,farm\n甲县,108,120,110\n乙县,90,100,80\n';
const AWARDS = '单位,类型,分值,事项\n甲县,加分,2,获奖\n甲县,加分,3,表彰\n乙县,扣分,1.5,通报\n';

async function scored(more: string, cap = '') {
  const { scored: byId, problems } = scoreAll(
    await read(
      {
        'units.csv': '代码,名称,难度系数\na,甲县,1.1\nb,乙县,1\n',
        'indicators.csv': INDICATORS,
        'values.csv': VALUES,
        'adjustments.csv': AWARDS,
      },
      `title: 试题
year: 2024
weights: points
categories:
  - { id: work, name: 重点工作, weight: 60 }
  - { id: duty, name: 职能目标, weight: 40${cap} }
adjustments: { bonus: { cap: 4 }, deduction: { cap: 4 }${more} }
`,
    ),
    false,
  );
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  return [...byId.values()][0]?.units ?? [];
}

// 甲: 108 × 60 ÷ 100 = 64.8; 120 × 10 ÷ 100 + 110 × 30 ÷ 100 = 12 + 33 = 45; 109.8 × 1.1 = 120.78;
// awards 2 + 3, at most 4: 124.78. 乙: 54 + 10 + 24 = 88, less 1.5: 86.5.
test('a total may be more than the full score', async () => {
  const units = await scored('');
  expect(
    units.map(({ totalExact, adjustment, total, rank }) => [totalExact, adjustment, total, rank]),
  ).toEqual([
    [expect.closeTo(120.78, 9), 4, 124.78, 1],
    [expect.closeTo(88, 9), -1.5, 86.5, 2],
  ]);
});

test('where the scheme limits totals it is cut, and nothing else', async () => {
  const [first, second] = await scored(', max-total: 110');
  expect(first).toMatchObject({ total: 110, adjustment: 4 });
  expect(first?.totalExact).toBeCloseTo(120.78, 9);
  expect(second?.total).toBe(86.5);
});

// 甲 has 45 of 40 marks, cut to 38, which is 95 of 100: 64.8 + 38 = 102.8, × 1.1 = 113.08, + 4.
// 乙 has 34 of 40, which is 85 of 100 and below the cap.
test('a category is cut at its cap where it is formed, before difficulty, and its parts then have no points', async () => {
  const [first, second] = await scored('', ', cap: 38');
  const duty = first?.categories.find(({ id }) => id === 'duty');
  expect(duty?.scoreExact).toBeCloseTo(95, 9);
  expect(first?.total).toBe(117.08);
  const points = first?.indicators.map((one) => ('points' in one ? one.points : undefined));
  expect(points).toEqual([expect.closeTo(64.8 * 1.1, 9), undefined, undefined]);
  expect(second?.categories.find(({ id }) => id === 'duty')?.scoreExact).toBeCloseTo(85, 9);
  expect(second?.total).toBe(86.5);
  expect(second?.indicators.map((one) => 'points' in one && one.points)).toEqual([
    expect.closeTo(54, 9),
    expect.closeTo(10, 9),
    expect.closeTo(24, 9),
  ]);
});
