import { describe, expect, test } from 'vitest';
import { anonymousDataset } from '../../src/edition/anonymous-dataset.ts';
import { messages } from '../../src/i18n/messages.ts';
import type { Assessment, Dataset } from '../../src/model/dataset.ts';
import { scoreAssessment } from '../../src/score/score-assessment.ts';
import { assessment } from '../score/build.ts';

const WORDS = messages('zh-CN').edition;
const direct = { rule: 'direct', scale: 'hundred' } as const;

const datasetOf = (assessments: Assessment[], sums: string[] = ['abc']): Dataset => ({
  site: { title: '青岚区考核', language: 'zh-CN', order: 'office', mark: '青岚区内部' },
  assessments,
  problems: [],
  read: [],
  files: sums.map((sha256) => ({ path: 'x.csv', bytes: 1, sha256 })),
});

const NAMES = ['青岚区', '白沙区', '横山县'];

/** Three units with totals 90, 80, 70. */
function year(of: number, codes: readonly string[], rest: Partial<Assessment> = {}): Assessment {
  return assessment({
    scheme: { year: of, weights: 'relative', issuer: '青岚区委' },
    units: codes.map((code, at) => ({ code, name: NAMES[at] ?? code })),
    rows: [
      { code: 'gdp', name: '产值', values: [90, 80, 70], settings: direct },
      { code: 'link', name: '青岚区挂牌', values: [90, 80, 70], settings: direct },
      { code: 'park', name: '北园工程', kind: 'task', values: [90, 80, 70], settings: direct },
    ],
    rest: { id: `${of}/counties`, ...rest },
  });
}

const lettersOf = ({ units }: Assessment): string[] => units.map(({ code }) => code);
/** The letter of the unit that has this value. */
const letterWith = (one: Assessment, value: number): string | undefined =>
  one.units[(one.figures.get('gdp') ?? []).findIndex((figure) => figure?.value === value)]?.code;

describe('letters', () => {
  test('are A, B, C in the order of the table, whatever the units were', () => {
    const { assessments } = anonymousDataset(datasetOf([year(2024, ['q', 'b', 'h'])]), WORDS);
    expect(assessments.map(lettersOf)).toEqual([['A', 'B', 'C']]);
  });

  test('stay with a unit through the years, under a new code too', () => {
    const lineage = [{ table: 'units', from: 'h', to: 'hs', year: 2024, kind: 'renamed' }] as const;
    const at = { place: { file: 'lineage.csv', sheet: null } };
    const now = year(2024, ['q', 'b', 'hs'], { lineage: lineage.map((row) => ({ ...row, at })) });
    const { assessments } = anonymousDataset(datasetOf([now, year(2023, ['q', 'b', 'h'])]), WORDS);
    const [after, before] = assessments;
    for (const value of [90, 80, 70])
      expect(after && letterWith(after, value)).toBe(before && letterWith(before, value));
  });

  test('are dealt otherwise for other files, so that they do not follow the table', () => {
    const dealt = Array.from({ length: 20 }, (_, n) => {
      const data = datasetOf([year(2024, ['q', 'b', 'h'])], [String(n)]);
      const [one] = anonymousDataset(data, WORDS).assessments;
      return one && letterWith(one, 90);
    });
    expect(new Set(dealt)).toEqual(new Set(['A', 'B', 'C']));
  });
});

describe('names', () => {
  const [one] = anonymousDataset(datasetOf([year(2024, ['q', 'b', 'h'])]), WORDS).assessments;

  test('of tasks, and of indicators that name a unit, are numbered', () => {
    expect(one?.indicators.map(({ code, name }) => `${code} ${name}`)).toEqual([
      'gdp 产值',
      'indicator-1 指标1',
      'task-1 任务1',
    ]);
    expect([...(one?.figures.keys() ?? [])]).toEqual(['gdp', 'indicator-1', 'task-1']);
  });

  test('of the site and the scheme are neutral', () => {
    const { site } = anonymousDataset(datasetOf([year(2024, ['q', 'b', 'h'])]), WORDS);
    expect(site).toEqual({ title: WORDS.siteTitle, language: 'zh-CN', order: 'office' });
    expect(one?.scheme.title).toBe('2024年度考核');
    expect(one?.scheme.issuer).toBeUndefined();
  });

  test('change no score', () => {
    const before = scoreAssessment(year(2024, ['q', 'b', 'h']), { draft: false }).scores;
    const after = one && scoreAssessment(one, { draft: false }).scores;
    expect(after?.units.map(({ total, rank }) => [total, rank])).toEqual(
      before.units.map(({ total, rank }) => [total, rank]),
    );
  });
});
