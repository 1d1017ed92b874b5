import { expect, test } from 'vitest';
import { type RulerRow, rulerChart } from '../../src/briefing/charts/ruler-chart.ts';
import { rulerDrawing } from '../../src/components/charts/ruler-drawing.ts';
import { messages } from '../../src/i18n/messages.ts';
import { openBook } from '../view/numbers/page-book.ts';
import { rulersStand } from './numbers/ruler-marks.ts';

const WORDS = messages('zh-CN');

const drawn = (rows: readonly RulerRow[], full?: number): string =>
  rulerDrawing(rulerChart(rows, '总分', full)).markup;

/** What is wrong with the rulers of these scores and of the texts beside them. */
function faults(rows: readonly [score: number, text: string][], full?: number): string[] {
  const named = rows.map(([score, text], i) => ({ name: `第${i + 1}局`, score, text }));
  const markup = drawn(named, full);
  const book = openBook('rulers', `<html><body>${markup}</body></html>`);
  rulersStand(book, WORDS, true);
  return book.faults;
}

test('marks stand at the scores beside them', () => {
  expect(
    faults([
      [90.25, '90.25'],
      [71.5, '71.50'],
    ]),
  ).toEqual([]);
});

test('where a full score has 1000 points, ticks and texts are of 1000', () => {
  expect(
    faults(
      [
        [90.25, '902.50'],
        [71.5, '715.00'],
      ],
      1000,
    ),
  ).toEqual([]);
});

test('where a full score has 125 points, ticks are exact: 60 and 70 of 100 are 75 and 87.5', () => {
  const markup = drawn([{ name: '教育局', score: 90, text: '112.5' }], 125);
  const ticks = [...markup.matchAll(/text-anchor="middle"[^>]*>([^<]*)</g)].map(([, at]) => at);
  expect(ticks).toEqual(['75', '87.5', '100', '112.5', '125']);
});

test('a mark that is one point off is seen', () => {
  expect(faults([[91.25, '90.25']])).toHaveLength(1);
});
