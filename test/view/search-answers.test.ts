import { beforeAll, describe, expect, test } from 'vitest';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import { type Answer, answersOfSite } from '../../src/view/search/search-entries.ts';
import { dataFolder } from '../ingest/data-folder.ts';
import { fixed } from './numbers/decimals.ts';
import { cellOf, type Example, readExample, type Sheet } from './numbers/example.ts';
import { groupOf, median, totalsOf } from './numbers/groups-worked.ts';
import { viewOf } from './view-of.ts';

const found: { example?: Example; answers: Answer[] } = { answers: [] };

beforeAll(async () => {
  const example = await readExample();
  found.example = example;
  found.answers = answersOfSite(viewOf(example.dataset));
});

const answerAt = (address: string): Answer | undefined =>
  found.answers.find((one) => one.address === address);

const sheets = (): Sheet[] => found.example?.sheets ?? [];

describe('each suggestion is the answer', () => {
  test('units: the total and the place of `score`, and the marks of the ruler', () => {
    let proven = 0;
    for (const sheet of sheets()) {
      const { scheme } = sheet.input;
      const names = new Map(scheme.groups.map(({ id, name }) => [id, name]));
      for (const unit of sheet.units) {
        const answer = answerAt(`${sheet.id}/units/${unit.code}.html`);
        if (unit.total === null || unit.groupRank === null) {
          expect(answer?.answer.at(-1)).not.toMatch(/第/);
          continue;
        }
        const peers = groupOf(sheet, unit).filter(({ groupRank }) => groupRank !== null);
        const tied = peers.filter(({ groupRank }) => groupRank === unit.groupRank).length > 1;
        const group = scheme.groups.length > 1 ? names.get(unit.group ?? '') : '';
        expect(answer?.answer).toEqual([
          `${fixed(unit.total, scheme.rounding.total)}分`,
          `${group}${tied ? '并列' : ''}第${unit.groupRank}/${peers.length}`,
        ]);
        const full = scheme['full-score'];
        expect(answer?.ruler?.marks.score).toBeCloseTo((unit.total * 100) / full, 9);
        expect(answer?.of).toBe(String(scheme.year));
        proven++;
      }
    }
    expect(proven).toBeGreaterThan(90);
  });

  test('the ruler has the middle of the group where it has one', () => {
    for (const sheet of sheets())
      for (const unit of sheet.units.filter(({ groupRank }) => groupRank !== null)) {
        const peers = groupOf(sheet, unit).filter(({ groupRank }) => groupRank !== null);
        const middle = answerAt(`${sheet.id}/units/${unit.code}.html`)?.ruler?.marks.median;
        const full = sheet.input.scheme['full-score'];
        if (middle !== undefined)
          expect(middle).toBeCloseTo((median(totalsOf(peers)) * 100) / full, 9);
      }
  });

  test('indicators: who is best, and the middle of the figures of those that have one', () => {
    let proven = 0;
    for (const sheet of sheets())
      for (const { code, unit: measure, decimals, settings } of sheet.indicators) {
        const cells = sheet.units
          .map((unit) => ({ unit, cell: cellOf(unit, code) }))
          .filter(({ cell }) => cell.kind !== 'missing');
        const values = cells.flatMap(({ cell }) =>
          cell.kind === 'scored' && typeof cell.value === 'number' ? [cell.value] : [],
        );
        // Figures alone: means and sums are shown with other decimals, votes without a unit.
        const isFigure = !['votes', 'ratings', 'deduction', 'linked'].includes(settings.rule);
        if (values.length !== cells.length || cells.length < 4 || !isFigure) continue;
        const high = Math.max(...cells.map(({ cell }) => cell.score ?? 0));
        const best = cells.filter(({ cell }) => cell.score === high);
        const text = (x: number) =>
          `${fixed(x, decimals)}${measure === undefined || /^[%‰]/.test(measure) ? (measure ?? '') : ` ${measure}`}`;
        const [first] = best;
        const digits = sheet.input.scheme.rounding.indicator;
        expect(
          answerAt(`${sheet.id}/indicators/${code}.html`)?.answer.map((one) =>
            one.replaceAll(/\s/g, ' '),
          ),
        ).toEqual([
          best.length === 1 && first
            ? `最好 ${first.unit.name} ${text(first.cell.value as number)}`
            : `最高 ${fixed(high, digits)}分（${best.length}个单位）`,
          `中位数 ${text(median(values))}`,
        ]);
        proven++;
      }
    expect(proven).toBeGreaterThan(60);
  });
});

test('where only the first are published, the others have no answer, and nobody has a middle', async () => {
  const files = {
    'scheme.yaml':
      'title: 测算\nyear: 2024\nweights: relative\ncategories: [{ id: work, name: 重点工作, weight: 1 }]\npublish: { ranking: 1 }\n',
    'units.csv': '代码,名称\na,甲县\nb,乙县\nc,丙县\nd,丁县\n',
    'indicators.csv': '代码,名称,类别,权重,方向\nx,指数,work,1,正向\n',
    'values.csv': '单位,x\na,90\nb,85\nc,70\nd,60\n',
  };
  const view = viewOf(await readDataset(dataFolder(files), {}), 'zh-CN', { edition: 'public' });
  const answers = answersOfSite(view);
  const of = (name: string) => answers.find((one) => one.name === name);
  expect(of('甲县')?.answer).toEqual(['100.00分', '第1位']);
  expect(of('乙县')?.answer).toEqual(['未公布']);
  expect(of('乙县')?.ruler).toBeUndefined();
  expect(of('甲县')?.ruler?.marks).toEqual({ score: 100, median: undefined, best: undefined });
  expect(of('指数')?.answer ?? []).toEqual([]);
});
