import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problemText } from '../../src/i18n/problem-text.ts';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import { cellAddress } from '../../src/model/address.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { IndicatorScore, UnitScore } from '../../src/model/scores.ts';
import { scoreAll } from '../../src/report.ts';

const CASES = new URL('../cases/messy/', import.meta.url);

interface Place {
  file: string;
  sheet: string | null;
  cell: string;
}
interface ExpectedIndicator {
  kind: string;
  reason?: string;
  value?: number;
  score?: number;
  scoreExact?: number;
  target?: number;
  previous?: number;
  at?: Place[];
}
interface ExpectedUnit {
  total: number;
  totalExact: number;
  rank: number | null;
  indicators: Record<string, ExpectedIndicator>;
}
interface ExpectedProblem {
  code: string | string[] | null;
  file?: string;
  sheet?: string | null;
  cell?: string;
  assessment?: string;
  found?: string;
  text?: string[];
}
interface Expected {
  about: string;
  assessment: string;
  outcome: 'ok' | 'error';
  order: string[];
  units: Record<string, ExpectedUnit>;
  skipped: { file: string; sheet: string | null; row: number }[];
  warnings: ExpectedProblem[];
  encodings: Record<string, string>;
  problems: ExpectedProblem[];
  allow: string[];
  secret: string[];
}

const cases = readdirSync(CASES).filter((name) => !name.includes('.'));

function expectedOf(name: string): Expected {
  return JSON.parse(readFileSync(new URL(`${name}/expected.json`, CASES), 'utf8')) as Expected;
}

const pathOf = (name: string): string => new URL(`${name}/data`, CASES).pathname;

/** Everything that is told of a problem, in both languages. */
function told(problem: Problem): string {
  return JSON.stringify([problem, problemText(problem, 'zh-CN'), problemText(problem, 'en')]);
}

function meets(problem: Problem, expected: ExpectedProblem): boolean {
  const codes = expected.code === null ? [problem.code] : [expected.code ?? problem.code].flat();
  return (
    codes.includes(problem.code) &&
    (expected.file === undefined || problem.file === expected.file) &&
    (expected.sheet === undefined || problem.sheet === expected.sheet) &&
    (expected.cell === undefined || problem.cell === expected.cell) &&
    (expected.assessment === undefined || problem.assessment === expected.assessment) &&
    (expected.found === undefined || (problem.found ?? '').includes(expected.found)) &&
    (expected.text ?? []).every((text) => told(problem).includes(text))
  );
}

async function run(name: string) {
  const dataset = await readDataset(pathOf(name));
  const { scored, problems } = scoreAll(dataset, false);
  return { dataset, problems, scores: scored.get(expectedOf(name).assessment) };
}

function placesOf({ sources }: IndicatorScore): Place[] {
  return sources.map(({ place, row, column }) => ({
    ...place,
    cell: cellAddress(row ?? 0, column ?? 0),
  }));
}

function expectIndicator(actual: IndicatorScore, expected: ExpectedIndicator): void {
  expect(actual.kind).toBe(expected.kind);
  if (expected.reason !== undefined) expect(actual).toHaveProperty('reason', expected.reason);
  if (actual.kind === 'missing') return;
  if (expected.value !== undefined) expect(actual.value).toBe(expected.value);
  expect(actual.score).toBe(expected.score);
  expect(actual.scoreExact).toBeCloseTo(expected.scoreExact ?? Number.NaN, 9);
  if (expected.target !== undefined) expect(actual.bounds?.satisfactory).toBe(expected.target);
  if (expected.previous !== undefined) expect(actual.bounds?.unallowable).toBe(expected.previous);
  if (expected.at) expect(expected.at).toContainEqual(placesOf(actual)[0]);
}

function expectUnit(actual: UnitScore | undefined, expected: ExpectedUnit): void {
  expect(actual?.total).toBe(expected.total);
  expect(actual?.totalExact).toBeCloseTo(expected.totalExact, 9);
  expect(actual?.rank).toBe(expected.rank);
  for (const [code, indicator] of Object.entries(expected.indicators)) {
    const found = actual?.indicators.find((one) => one.indicator.code === code);
    if (!found) throw new Error(`no score of ${code}`);
    expectIndicator(found, indicator);
  }
}

const readable = cases.filter((name) => expectedOf(name).outcome === 'ok');
const damaged = cases.filter((name) => expectedOf(name).outcome === 'error');

describe('files as offices deliver them', () => {
  it.each(readable)('reads and scores %s', async (name) => {
    const expected = expectedOf(name);
    const { dataset, problems, scores } = await run(name);
    expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
    expect(scores?.units.map(({ unit }) => unit.code)).toEqual(expected.order);
    for (const [code, unit] of Object.entries(expected.units)) {
      expectUnit(
        scores?.units.find((one) => one.unit.code === code),
        unit,
      );
    }
    const skipped = dataset.read.flatMap(({ file, sheet, skipped: rows }) =>
      rows.map(({ row }) => ({ file, sheet, row })),
    );
    expect(skipped).toEqual(expected.skipped);
    for (const warning of expected.warnings) {
      expect(problems.filter((problem) => meets(problem, warning))).toHaveLength(1);
    }
    for (const [file, encoding] of Object.entries(expected.encodings)) {
      expect(dataset.read.find((table) => table.file === file)?.encoding).toBe(encoding);
    }
  });

  it.each(damaged)('refuses %s, with all that is wrong at its place', async (name) => {
    const expected = expectedOf(name);
    const { problems } = await run(name);
    const errors = problems.filter(({ level }) => level === 'error');
    for (const problem of expected.problems) {
      expect(errors.filter((error) => meets(error, problem))).toHaveLength(1);
    }
    expect(errors).toHaveLength(expected.problems.length);
    for (const secret of expected.secret) expect(problems.map(told).join('')).not.toContain(secret);
  });
});
