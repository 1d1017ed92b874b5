import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readEntry } from '../../../src/browser/what-if/read-entry.ts';
import { tryOut } from '../../../src/browser/what-if/trial.ts';
import type { Scores, UnitScore } from '../../../src/model/scores.ts';
import { workingsFrom } from '../../../src/score/from-portable.ts';
import { type Portable, portableOf } from '../../../src/score/portable.ts';
import type { FigureChange } from '../../../src/score/rescore.ts';
import type { Workings } from '../../../src/score/trace/workings.ts';
import { CASES, caseNames, readCase } from '../../score/cases.ts';
import { copyOfData, type DataCopy } from './changed-data.ts';
import { seeded, type Typed, typedChanges } from './random-changes.ts';

/**
 * What the page computes of changed figures is what `score` computes when the cells of the files are
 * changed: 1,000 changes of one or two figures, typed as an office types them.
 */

const EXAMPLE = resolve(import.meta.dirname, '../../../data');

interface Subject {
  name: string;
  source: string;
  id: string;
  draft: boolean;
  count: number;
}

const random = caseNames('random').map((name): Subject => {
  const { assessment, draft } = JSON.parse(readCase(`random/${name}/expected.json`));
  return { name, source: join(CASES, `random/${name}/data`), id: assessment, draft, count: 16 };
});
const example = [
  { id: '2024/counties', count: 100 },
  { id: '2024/departments', count: 30 },
].map((one): Subject => ({ ...one, name: `example ${one.id}`, source: EXAMPLE, draft: false }));
const subjects = [...random, ...example];

/** As the page has it: through JSON. */
const inBrowser = (scores: Scores): Workings =>
  workingsFrom(JSON.parse(JSON.stringify(portableOf(scores))) as Portable);

/** Scores of the changed figures in the page; undefined where it tells that they are wrong. */
function tried(workings: Workings, unit: number, typed: readonly Typed[]) {
  const { scheme, units } = workings.run.assessment;
  const changes: FigureChange[] = [];
  for (const { field, text } of typed) {
    const entry = readEntry(field, scheme, text);
    if (entry.kind !== 'value') return undefined;
    const { code } = units[unit] ?? { code: '' };
    const period = field.period === undefined ? {} : { period: field.period };
    changes.push({ unit: code, indicator: field.row.code, value: entry.value, ...period });
  }
  const trial = tryOut(workings, unit, changes);
  return trial.problems.length > 0 ? undefined : trial;
}

const ownNumbers = ({ totalExact, categories, indicators }: UnitScore) => ({
  totalExact,
  categories: categories.map(({ id, scoreExact }) => [id, scoreExact]),
  indicators: indicators.map((one) => [
    one.indicator.code,
    one.kind === 'missing' ? one.reason : one.scoreExact,
    one.points,
  ]),
});

interface Outcome {
  scored: number;
  refused: number;
}

async function prove({ count, ...subject }: Subject, copy: DataCopy): Promise<Outcome> {
  const before = await copy.score();
  if (!before) throw new Error(`${subject.name} has errors`);
  const workings = inBrowser(before);
  const next = seeded(subjects.findIndex(({ name }) => name === subject.name) + 1);
  const outcome = { scored: 0, refused: 0 };
  while (outcome.scored + outcome.refused < count) {
    const unit = Math.floor(next() * before.assessment.units.length);
    const typed = typedChanges(next, before, workings, unit);
    if (typed.length === 0) continue;
    for (const { figure, text } of typed) copy.write(figure, text);
    const after = await copy.score();
    copy.restore();
    const trial = tried(workings, unit, typed);
    const what = `${subject.name} ${before.assessment.units[unit]?.code}: ${typed
      .map(({ field, text }) => `${field.row.code} = ${text}`)
      .join(', ')}`;
    expect([what, trial !== undefined]).toEqual([what, after !== undefined]);
    if (!after || !trial) {
      outcome.refused += 1;
      continue;
    }
    outcome.scored += 1;
    const byCode = new Map(after.units.map((one) => [one.unit.code, one]));
    const wanted = before.assessment.units.map(({ code }) => {
      const { total, rank, groupRank, grade } = byCode.get(code) ?? {};
      return { code, total, rank, groupRank, grade };
    });
    const got = before.assessment.units.map(({ code }, at) => {
      const { total, rank, groupRank, grade } = trial.standings[at] ?? {};
      return { code, total, rank, groupRank, grade };
    });
    expect([what, got]).toEqual([what, wanted]);
    const own = byCode.get(before.assessment.units[unit]?.code ?? '');
    if (!own) throw new Error('no result of the unit');
    expect([what, ownNumbers(trial.own)]).toEqual([what, ownNumbers(own)]);
  }
  return outcome;
}

describe('figures tried out in the page score as the changed files do', () => {
  const done: Outcome[] = [];
  test.each(subjects)('$name', async (subject) => {
    const copy = copyOfData(subject.source, subject.id, subject.draft);
    try {
      done.push(await prove(subject, copy));
    } finally {
      copy.remove();
    }
  });

  test('of a thousand changes hardly any are refused', () => {
    const sum = (key: keyof Outcome) => done.reduce((total, one) => total + one[key], 0);
    expect(sum('scored') + sum('refused')).toBeGreaterThanOrEqual(1000);
    expect(sum('refused')).toBeLessThan(sum('scored') / 5);
  });
});
