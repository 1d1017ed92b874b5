import { describe, expect, test } from 'vitest';
import type { IndicatorScore, Scores, UnitScore } from '../../src/model/scores.ts';
import { caseNames, readCase, scoreCase } from './cases.ts';
import { close } from './close.ts';

/** Generated schemes with the answers of an independent implementation. */

interface Expected {
  assessment: string;
  draft: boolean;
  units: ExpectedUnit[];
}

interface ExpectedUnit extends Record<string, unknown> {
  code: string;
  vetoes: string[];
  categories: ({ id: string } & Record<string, unknown>)[];
  indicators: ({ code: string } & Record<string, unknown>)[];
}

const UNIT_KEYS = ['total', 'totalExact', 'adjustment', 'grade', 'rank', 'groupRank'] as const;
const CATEGORY_KEYS = ['parent', 'score', 'scoreExact'] as const;
const INDICATOR_KEYS = [
  'kind',
  'reason',
  'by',
  'value',
  'coefficient',
  'score',
  'scoreExact',
  'weight',
  'effectiveWeight',
  'points',
  'into',
] as const;

const field = (of: object, key: string): unknown => (of as Record<string, unknown>)[key];

function differences(ours: object, theirs: object, keys: readonly string[], at: string): string[] {
  return keys.flatMap((key) => {
    const [a, b] = [field(ours, key), field(theirs, key)];
    return close(a, b) ? [] : [`${at} ${key}: ${String(a)} instead of ${String(b)}`];
  });
}

function boundsDiffer(ours: IndicatorScore, theirs: object): boolean {
  const a = field(ours, 'bounds');
  const b = field(theirs, 'bounds');
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a !== b;
  return differences(a, b, ['satisfactory', 'unallowable'], '').length > 0;
}

function unitDifferences(ours: UnitScore, theirs: ExpectedUnit): string[] {
  const { code } = theirs;
  const indicators = theirs.indicators.flatMap((indicator, at) => {
    const own = ours.indicators[at];
    if (own?.indicator.code !== indicator.code) return [`${code} order of indicators`];
    const where = `${code} ${indicator.code} ${own.indicator.settings.rule}`;
    const bounds = boundsDiffer(own, indicator) ? [`${where} bounds`] : [];
    return [...differences(own, indicator, INDICATOR_KEYS, where), ...bounds];
  });
  const categories = theirs.categories.flatMap((category, at) => {
    const own = ours.categories[at];
    if (own?.id !== category.id) return [`${code} order of categories`];
    return differences(own, category, CATEGORY_KEYS, `${code} ${category.id}`);
  });
  const vetoes = [...new Set(ours.vetoes.map(({ item }) => item))];
  return [
    ...differences(ours, theirs, UNIT_KEYS, code),
    ...(close(vetoes, theirs.vetoes) ? [] : [`${code} vetoes`]),
    ...categories,
    ...indicators,
  ];
}

function allDifferences(scores: Scores, expected: Expected): string[] {
  const order = scores.units.map(({ unit }) => unit.code);
  const wanted = expected.units.map(({ code }) => code);
  if (!close(order, wanted)) return [`order ${order.join()} instead of ${wanted.join()}`];
  return expected.units.flatMap((unit, at) => {
    const own = scores.units[at];
    return own === undefined ? [] : unitDifferences(own, unit);
  });
}

describe('random schemes score as an independent implementation does', () => {
  test.each(caseNames('random'))('%s', async (name) => {
    const expected = JSON.parse(readCase(`random/${name}/expected.json`)) as Expected;
    const scored = await scoreCase(`random/${name}/data`, expected.draft);
    const scores = scored.get(expected.assessment);
    expect(scores && allDifferences(scores, expected)).toEqual([]);
  });
});
