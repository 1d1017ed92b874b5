import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { random } from '../../src/analyse/firmness/random.ts';
import { unitTotal } from '../../src/analyse/gaps/unit-total.ts';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Scores } from '../../src/model/scores.ts';
import { makeReport } from '../../src/report.ts';
import { workingsOf } from '../../src/score/trace/workings.ts';
import { rankingFirmness } from '../../src/view/ranking/ranking-firmness.ts';
import type { AssessmentView } from '../../src/view/site/assessment-view.ts';
import { type SiteView, siteViewOf } from '../../src/view/site/site-view.ts';
import { unitFirmness } from '../../src/view/unit/unit-firmness.ts';
import { rowsOf } from './page-words.ts';

const ID = '2024/departments';

let dataset: Dataset;
beforeAll(async () => {
  dataset = await readDataset(resolve(import.meta.dirname, '../../data'), {});
});

function viewOf(edition: 'office' | 'public', anonymous?: true): SiteView {
  const words = {
    unit: String,
    task: String,
    indicator: String,
    category: String,
    group: String,
    item: String,
  };
  const { report } = makeReport(dataset, {
    draft: false,
    edition,
    version: '0',
    fingerprint: { ofYear: () => '', ofAll: () => '' },
    ...(anonymous && { anonymous: { ...words, siteTitle: '', title: String } }),
  });
  return siteViewOf(report);
}

const ofId = (view: SiteView, id: string) => {
  const found = view.assessments.find((one) => one.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};
/** The table of the ranking’s page, where its chart has it. */
const rows = (of: AssessmentView): string[][] =>
  rowsOf(rankingFirmness(of)?.chart?.twinTable?.table);

/** One thousand draws, unit by unit and rank by rank, in the plainest way. */
function plainRanks(scores: Scores): Map<string, number[]> {
  const workings = workingsOf(scores);
  const next = random(1);
  const drawn = new Map<string, number[]>();
  for (let draw = 0; draw < 1000; draw += 1) {
    const columns = workings.columns.map(() => 1 + 0.2 * (2 * next() - 1));
    const branches = workings.aggregation.branches.map(() => 1 + 0.2 * (2 * next() - 1));
    const totals = scores.units.flatMap(({ unit, groupRank }) => {
      const place = workings.run.placeOf.get(unit.code) ?? -1;
      if (groupRank === null) return [];
      const total = unitTotal(workings, place, {
        scoreOf: (column) => workings.columns[column]?.exact[place] ?? Number.NaN,
        weightOf: (column) =>
          (workings.aggregation.weights[column]?.[place] ?? 0) * (columns[column] ?? 1),
        branchWeightOf: (at) =>
          (workings.aggregation.branches[at]?.weight ?? 0) * (branches[at] ?? 1),
      });
      return [{ unit, total: total ?? 0 }];
    });
    for (const { unit, total } of totals) {
      const above = totals.filter(
        (other) => other.unit.group === unit.group && other.total > total,
      );
      drawn.set(unit.name, [...(drawn.get(unit.name) ?? []), above.length + 1]);
    }
  }
  return drawn;
}

describe('the office’s pages', () => {
  test('show for each ranked unit the ranks that 90 of 100 draws have', () => {
    const view = viewOf('office');
    const of = ofId(view, ID);
    const [head, ...body] = rows(of);
    expect(head).toEqual(['单位', '组别', '组内位次', '中位数', '90%的情形', '指数计分']);
    const plain = plainRanks(of.scores);
    expect(body.length).toBe(plain.size);
    for (const [name = '', , rank, median, range] of body) {
      const ranks = (plain.get(name) ?? []).sort((a, b) => a - b);
      // By nearest rank: the 50th, 500th and 950th of a thousand.
      const [low, middle, high] = [ranks[49], ranks[499], ranks[949]];
      expect([median, range], name).toEqual([
        String(middle),
        low === high ? String(low) : `${low}–${high}`,
      ]);
      const official = of.scores.units.find(({ unit }) => unit.name === name)?.groupRank;
      expect(rank, name).toBe(String(official));
    }
  });

  test('say on a unit’s page what its row says', () => {
    const view = viewOf('office');
    const of = ofId(view, ID);
    const body = rows(of).slice(1);
    for (const [name, , rank = '', median, range = '', other] of body) {
      const unit = of.scores.units.find((one) => one.unit.name === name);
      const said = unit && unitFirmness(of, unit)?.said?.join('');
      const [low, high] = range.split('–');
      const expected =
        range === rank
          ? `组内位次不变，仍为第${rank}位。`
          : `组内位次在第${low}位至第${high ?? low}位之间，中位数为第${median}位。`;
      expect(said).toContain(expected);
      expect(said?.includes(`改用指数计分，列第${other}位`)).toBe(other !== rank);
    }
  });
});

describe('any other edition', () => {
  test.each([
    ['public', undefined],
    ['public', true],
    ['office', true],
  ] as const)('%s, letters %s: has nothing of it', (edition, anonymous) => {
    const view = viewOf(edition, anonymous);
    for (const of of view.assessments) {
      expect(of.firmness()).toBeUndefined();
      expect(rankingFirmness(of)).toBeUndefined();
      for (const unit of of.scores.units) expect(unitFirmness(of, unit)).toBeUndefined();
    }
  });
});
