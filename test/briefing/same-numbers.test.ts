import { beforeAll, describe, expect, test } from 'vitest';
import type { AssessmentFacts } from '../../src/briefing/assessment-facts.ts';
import { documentsOf } from '../../src/briefing/documents.ts';
import { readArticle } from '../../src/export/article/article.ts';
import { type Block, plainText, type Table } from '../../src/export/article/article-tree.ts';
import { scoreJson } from '../../src/export/score-json.ts';
import { entryOf, officeFacts, pageOf } from './office-data.ts';

let facts: AssessmentFacts;
/** What `score --format json` gives. */
let scores: {
  units: {
    code: string;
    name: string;
    total: number;
    rank: number;
    indicators: { code: string; value?: number | string; score?: number; points: number }[];
    categories: { id: string; score?: number }[];
  }[];
};

beforeAll(async () => {
  const names = Array.from({ length: 9 }, (_, i) => `第${i + 1}局`);
  ({ facts } = await officeFacts({ names, progress: true, lastYear: true }));
  scores = JSON.parse([...scoreJson(facts.scores)].join(''));
});

const tablesOf = (blocks: readonly Block[]): Table[] =>
  blocks.flatMap((block) => {
    if (block.kind === 'section') return tablesOf(block.blocks);
    return block.kind === 'table' ? [block] : [];
  });

/** The rows of every table of a document, as texts. */
async function tables(kind: string, unit?: string): Promise<string[][][]> {
  const { article } = readArticle(await pageOf(facts, entryOf(facts, kind, unit)));
  return tablesOf(article?.blocks ?? []).map(({ body }) =>
    body.map((row) => row.map(({ content }) => content.map(plainText).join('\n'))),
  );
}

const cents = (x: number): string => x.toFixed(2);

describe('numbers of documents are those of the JSON', () => {
  test('ranking and category scores in the circular', async () => {
    const [ranking = [], categories = []] = await tables('circular');
    expect(ranking.map((row) => row.slice(0, 3))).toEqual(
      scores.units.map(({ rank, name, total }) => [String(rank), name, cents(total)]),
    );
    expect(categories).toEqual(
      scores.units.map(({ name, total, categories: all }) => [
        name,
        // Of 70 and 30 marks, which the heads say.
        ...all.map(({ score }, i) =>
          cents(((score ?? Number.NaN) * ([70, 30][i] ?? Number.NaN)) / 100),
        ),
        cents(total),
      ]),
    );
  });

  test('figures and points in the report of each unit', async () => {
    for (const unit of scores.units) {
      const [figures = []] = await tables('unit-report', unit.code);
      const numeric = unit.indicators.filter(({ code }) => code !== 'park');
      expect(figures.map((row) => [Number(row[2]?.replace('−', '-')), row.at(-1)])).toEqual(
        numeric.map(({ value, points }) => [value, cents(points)]),
      );
    }
  });

  test('scores and points in each notice', async () => {
    for (const unit of scores.units) {
      const [rows = []] = await tables('score-notice', unit.code);
      expect(rows.map((row) => [row[3], row[5]])).toEqual(
        unit.indicators.map(({ score, points }) => [cents(score ?? Number.NaN), cents(points)]),
      );
    }
  });

  test('lost points in the list of weak links', async () => {
    const [rows = []] = await tables('weak-links');
    const lost = facts.findings.unitCodes
      .flatMap((code) => facts.findings.unit(code).lost)
      .map(({ points }) => cents(points));
    expect(rows.length).toBeGreaterThan(9);
    for (const row of rows) expect(lost).toContain(row[4]);
    const points = rows.map((row) => Number(row[4]));
    expect(points).toEqual([...points].sort((a, b) => b - a));
  });

  test('counts of the progress alert', async () => {
    const page = await pageOf(facts, entryOf(facts, 'progress-alert'));
    for (const { count, percent } of facts.findings.counts.states)
      if (count > 0) expect(page).toContain(`${count}项（${percent.toFixed(1)}%）`);
    const [rows = []] = await tables('progress-alert');
    expect(rows).toHaveLength(
      facts.findings.progress.filter(({ state }) => state === 'behind').length,
    );
  });
});

test('the same data give the same documents, byte for byte', async () => {
  const names = Array.from({ length: 9 }, (_, i) => `第${i + 1}局`);
  const { facts: again } = await officeFacts({ names, progress: true, lastYear: true });
  const pages = (one: AssessmentFacts) =>
    Promise.all(documentsOf(one).map((entry) => pageOf(one, entry)));
  expect(await pages(again)).toEqual(await pages(facts));
});
