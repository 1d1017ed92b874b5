import { describe, expect, test } from 'vitest';
import { publicEdition } from '../../src/edition/public-edition.ts';
import { scoreJson } from '../../src/export/score-json.ts';
import type { Scores } from '../../src/model/scores.ts';
import { listedNet } from '../../src/score/total/listed-net.ts';
import { traceIndicator, traceTotal } from '../../src/score/trace/trace.ts';
import { ofUnit, scoresOf } from '../score/build.ts';

const direct = { rule: 'direct', scale: 'hundred' } as const;
const category = (id: string) => ({ id, name: id.toUpperCase(), weight: 1 });

/** Four categories of one indicator each; u 90 80 70 60, v 50 60 70 80. */
function published(publish: object, more: object = {}): Scores {
  const scores = scoresOf({
    scheme: { categories: ['a', 'b', 'c', 'd'].map(category), publish, ...more },
    units: ['u', 'v'],
    rows: [
      { code: 'a1', category: 'a', values: [90, 50], settings: direct },
      { code: 'b1', category: 'b', values: [80, 60], settings: direct },
      { code: 'c1', category: 'c', values: [70, 70], settings: { rule: 'relative' } },
      { code: 'd1', category: 'd', values: [60, 80], settings: direct },
    ],
  });
  const { scored, problems } = publicEdition(new Map([['2024/test', scores]]));
  expect(problems).toEqual([]);
  const cut = scored.get('2024/test');
  if (!cut) throw new Error('nothing published');
  return cut;
}

describe('a total with hidden parts', () => {
  const cut = published({ hide: ['b', 'd'] });
  const u = ofUnit(cut, 'u');

  // (90 + 80 + 70·100/70 + 60) / 4 = 82.5
  test('stays what it is', () => {
    expect(u.total).toBe(82.5);
    expect(u.categories.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(u.indicators.map(({ indicator }) => indicator.code)).toEqual(['a1', 'c1']);
  });

  test('is explained without them, and without a line that holds them', () => {
    const { steps, expression } = traceTotal(cut, u);
    expect(expression).toBeUndefined();
    expect(steps.map(({ step }) => step)).toEqual(['mean', 'mean', 'withheld', 'rounding']);
    expect(JSON.stringify(steps)).not.toMatch(/"[bd]1?"|"[BD]1?"/);
  });

  test('leaves the explanation of what is shown whole', () => {
    const [first] = u.indicators;
    expect(first && traceIndicator(cut, u, first).expression).toBeDefined();
  });
});

describe('a unit that is not among the first', () => {
  const cut = published({ ranking: 1 });

  test('has no result, and no explanation', () => {
    expect(cut.partial).toBe(true);
    const v = ofUnit(cut, 'v');
    expect([v.total, v.rank, v.grade, v.categories, v.indicators]).toEqual([
      null,
      null,
      null,
      [],
      [],
    ]);
    expect(traceTotal(cut, v)).toEqual({ steps: [] });
  });

  test('has no net of points in lists and files either', () => {
    expect(listedNet(ofUnit(cut, 'v'))).toBeUndefined();
    expect(listedNet(ofUnit(cut, 'u'))).toBe(0);
    const { units } = JSON.parse([...scoreJson(cut)].join(''));
    expect(units.map((unit: object) => 'adjustment' in unit)).toEqual([true, false]);
  });

  test('is not named as the best or worst that others are measured by', () => {
    const u = ofUnit(cut, 'u');
    const traces = u.indicators.map((one) => traceIndicator(cut, u, one));
    expect(JSON.stringify(traces)).not.toContain('"V"');
  });

  test('has no figure', () => {
    for (const column of cut.assessment.figures.values()) expect(column[1]).toBeUndefined();
  });
});

test('what is given as a reason is not published where it names something hidden', () => {
  const at = { place: { file: 'rows.csv', sheet: null } };
  const own = { unit: 'u', document: '青纪〔2024〕3号', at };
  const scores = scoresOf({
    scheme: {
      categories: ['a', 'b', 'd'].map(category),
      publish: { hide: ['b', 'd'], vetoes: 'reason' },
      vetoes: [{ id: 'x', name: 'X', effect: 'cap-grade', grade: '良好' }],
      grades: [{ name: '优秀', min: 90 }, { name: '良好' }],
    },
    units: ['u', 'v'],
    rows: [
      { code: 'a1', category: 'a', values: [90, 50], settings: direct },
      { code: 'b1', name: '密甲指数', category: 'b', values: [80, 60], settings: direct },
      { code: 'd1', name: '密乙指数', category: 'd', values: [60, 80], settings: direct },
    ],
    rest: {
      vetoes: [
        { ...own, item: 'x', reason: '密甲指数造假' },
        { ...own, item: 'x', unit: 'v', reason: '瞒报事故' },
      ],
      decisions: [{ ...own, grade: '良好', reason: '密乙指数下降' }],
    },
  });
  const { scored } = publicEdition(new Map([['2024/test', scores]]));
  const cut = scored.get('2024/test');
  if (!cut) throw new Error('nothing published');
  const [u, v] = [ofUnit(cut, 'u'), ofUnit(cut, 'v')];
  expect(u.vetoes.map(({ reason, document }) => [reason, document])).toEqual([
    [undefined, own.document],
  ]);
  expect(v.vetoes.map(({ reason }) => reason)).toEqual(['瞒报事故']);
  expect(u.decisions.map(({ grade, reason }) => [grade, reason])).toEqual([['良好', undefined]]);
  expect(JSON.stringify([cut.assessment.vetoes, cut.assessment.decisions])).not.toContain('密');
});

test('rules about something hidden go with it', () => {
  const { scheme } = published(
    { hide: ['b', 'd'] },
    {
      ranks: { 'tie-break': ['b', 'a'] },
      vetoes: [{ id: 'x', name: 'X', effect: 'zero-category', category: 'd' }],
    },
  ).assessment;
  expect(scheme.ranks['tie-break']).toEqual(['a']);
  expect(scheme.vetoes).toEqual([]);
  expect(scheme.publish.hide).toEqual([]);
});
