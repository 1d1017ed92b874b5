import { describe, expect, test } from 'vitest';
import { messages } from '../../src/i18n/messages.ts';
import type { Assessment, Dataset } from '../../src/model/dataset.ts';
import type { AssessmentReport } from '../../src/model/report.ts';
import { makeReport } from '../../src/report.ts';
import { traceIndicator, traceTotal } from '../../src/score/trace/trace.ts';
import { assessment } from '../score/build.ts';

const direct = { rule: 'direct', scale: 'hundred' } as const;
const owners = (...texts: string[]) => texts.map((text) => ({ text }));
const nowhere = { place: { file: 'official.csv', sheet: null } };

/** Three counties, of which 青岚区 publishes: 71.25 and 83.5 are its scores, nobody else's. */
const counties = (rest: Partial<Assessment> = {}): Assessment =>
  assessment({
    scheme: { self: 'qinglan' },
    units: [
      { code: 'qinglan', name: '青岚区' },
      { code: 'baisha', name: '白沙区' },
      { code: 'hengshan', name: '横山县' },
    ],
    rows: [
      { code: 'gdp', lead: owners('发改局'), values: [71.25, 90, 60], settings: direct },
      {
        code: 'jobs',
        lead: owners('人社局'),
        support: owners('发改局'),
        values: [83.5, 70, 95],
        settings: direct,
      },
      { code: 'parks', values: [66, 77, 88], settings: direct },
    ],
    rest: { id: '2024/counties', ...rest },
  });

const departments = (units = ['发改局', '人社局']): Assessment =>
  assessment({
    scheme: { upper: '2024/counties' },
    units: units.map((name, i) => ({ code: `d${i}`, name })),
    rows: [
      { code: 'x', name: '市考指标', settings: { rule: 'linked' } },
      { code: 'y', values: [60, 70], settings: direct },
    ],
    rest: { id: '2024/departments' },
  });

function made(
  isAnonymous: boolean,
  upper = counties(),
  lower = departments(),
  edition: 'office' | 'public' = 'office',
) {
  const dataset: Dataset = {
    site: { title: '考核', language: 'zh-CN', order: 'office' },
    assessments: [upper, lower],
    problems: [],
    read: [],
    files: [],
  };
  return makeReport(dataset, {
    draft: false,
    edition,
    version: '0',
    fingerprint: { ofYear: () => '', ofAll: () => '' },
    ...(isAnonymous && { anonymous: messages('zh-CN').edition }),
  });
}

const reports = (isAnonymous: boolean, upper = counties()): Map<string, AssessmentReport> =>
  new Map(made(isAnonymous, upper).report.assessments.map((one) => [one.id, one]));

/** All that a page could tell of the departments: their workings and what was found. */
function told({ scores, findings }: AssessmentReport): string {
  const units = scores.units.map((unit) => ({
    traces: unit.indicators.map((one) => traceIndicator(scores, unit, one)),
    total: traceTotal(scores, unit),
    found: findings?.unit(unit.unit.code),
  }));
  return JSON.stringify({ units, ...findings });
}

const below = (isAnonymous: boolean): AssessmentReport =>
  reports(isAnonymous).get('2024/departments') as AssessmentReport;

describe('linked scores in an anonymised edition', () => {
  // 发改局 leads gdp and supports jobs: (71.25 + 0.5 · 83.5) / 1.5 = 75.333333.
  test('are those of the data', () => {
    const scoresOf = ({ scores }: AssessmentReport) =>
      scores.units.flatMap(({ indicators }) =>
        indicators.flatMap((one) =>
          one.kind === 'scored' && one.indicator.code === 'x' ? [one.score] : [],
        ),
      );
    expect(scoresOf(below(true)).sort()).toEqual([75.33, 83.5]);
  });

  test('do not say what they are made of: the publisher’s scores, under a letter above', () => {
    const secrets = ['71.25', '"role"', '"step":"upper"', '2024/counties', '"owned":[{'];
    const office = told(below(false));
    expect(secrets.filter((secret) => !office.includes(secret))).toEqual([]);
    const letters = told(below(true));
    expect(secrets.filter((secret) => letters.includes(secret))).toEqual([]);
    expect(letters).toContain('{"step":"withheld","of":"score"}');
  });
});

describe('the publisher’s letter in an anonymised edition', () => {
  const warnings = (isAnonymous: boolean, units?: string[]): string[] =>
    made(isAnonymous, counties(), departments(units)).problems.map(
      ({ level, text, params }) => `${level} ${text} ${params.units} ${params.upper}`,
    );

  // 人社局 leads jobs alone: its linked score is 83.5, that of 青岚区 in jobs.
  test('may be found by a score of one upper indicator: a warning says so', () => {
    expect(warnings(true)).toEqual(['warning publisher-recoverable 1 2024/counties']);
    expect(warnings(false)).toEqual([]);
  });

  // 青岚区 has no figure of jobs and gets the base of 60; so does 人社局 by the link.
  test('may be found by a score that fills a gap as well', () => {
    const upper = counties();
    const jobs = upper.figures.get('jobs') ?? [];
    const figures = new Map(upper.figures).set('jobs', [undefined, ...jobs.slice(1)]);
    const missing = { ...upper.scheme.missing, 'not-reported': 'base' as const };
    const scheme = { ...upper.scheme, missing };
    const { problems } = made(true, { ...upper, figures, scheme });
    expect(problems.map(({ text }) => text)).toContain('publisher-recoverable');
  });

  test('is not told where the edition does not show the linked score', () => {
    const hidden = departments();
    const lower = {
      ...hidden,
      indicators: hidden.indicators.map((one) => ({ ...one, public: one.code !== 'x' })),
    };
    const problems = made(true, counties(), lower, 'public').problems.map(({ text }) => text);
    expect(problems).not.toContain('publisher-recoverable');
    const shown = made(true, counties(), hidden, 'public').problems.map(({ text }) => text);
    expect(shown).toContain('publisher-recoverable');
  });

  test('is not told by means of several', () => {
    expect(warnings(true, ['发改局'])).toEqual([]);
  });
});

describe('results of the upper level in an anonymised edition', () => {
  const official = ['qinglan', 'baisha', 'hengshan'].map((unit) => ({
    unit,
    rank: 1,
    at: nowhere,
  }));
  const shown = (rows: Assessment['official']): number =>
    reports(true, counties({ official: rows })).get('2024/counties')?.findings?.official.length ??
    0;

  test('stand there where they are those of every unit', () => {
    expect(shown(official)).toBe(3);
  });

  test('are left out where they may be ours alone', () => {
    expect(shown(official.slice(0, 1))).toBe(0);
  });

  test('of one indicator are left out where only ours is known, those of the total stay', () => {
    const own = { unit: 'qinglan', indicator: 'gdp', score: 77, at: nowhere };
    expect(shown([...official, own])).toBe(3);
  });

  test('stand by letter, whatever their order was', () => {
    for (const rows of [official, official.toReversed()]) {
      const { scores, findings } =
        reports(true, counties({ official: rows })).get('2024/counties') ?? {};
      const letters = scores?.assessment.units.map(({ code }) => code);
      expect(letters).toHaveLength(3);
      expect(findings?.official.map(({ unit }) => unit)).toEqual(letters);
    }
  });
});
