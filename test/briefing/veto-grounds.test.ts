import { expect, test } from 'vitest';
import { vetoSentences } from '../../src/briefing/kinds/circular-weak.ts';
import { smallFacts } from './small-office.ts';

/** So many vetoes of one bureau, in turn by two items; and one that follows from a figure. */
async function groundsOf(count: number) {
  const facts = await smallFacts({
    units: { 甲局: [100, 10, 7, 90], 乙局: [80, 8, 5, 95] },
    scheme:
      'vetoes:\n  - { id: safety, name: 安全生产, effect: drop-grade, by: 1, when: { indicator: c, missed: true } }\n  - { id: honest, name: 廉政, effect: drop-grade, by: 1 }\ngrades: [{ name: 优秀, min: 90 }, { name: 良好 }]',
    tables: {
      'vetoes.csv': [
        ['单位', '事项', '事由'],
        ...Array.from({ length: count }, (_, n) => [
          '甲局',
          n % 2 === 0 ? '安全生产' : '廉政',
          `事故${n}`,
        ]),
      ],
    },
  });
  return vetoSentences(facts).flatMap(({ on }) => on);
}

test('each veto of the circular rests on its own row, and an automatic one on none', async () => {
  const rows = (await groundsOf(4)).map(({ at }) => at?.map(({ row }) => row));
  // Rows 2 and 4 below the head are of the first item, then the automatic one, then 3 and 5.
  expect(rows).toEqual([[2], [4], undefined, [3], [5]]);
});

test('twice the vetoes of one unit rest on twice as many cells', async () => {
  const cells = async (count: number) =>
    (await groundsOf(count)).reduce((sum, { at = [] }) => sum + at.length, 0);
  expect([await cells(200), await cells(400)]).toEqual([200, 400]);
});
