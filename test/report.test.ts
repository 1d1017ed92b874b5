import { describe, expect, it } from 'vitest';
import { addAll } from '../src/ingest/files/add-all.ts';
import { readDataset } from '../src/ingest/read-dataset.ts';
import type { Problem } from '../src/model/problem.ts';
import { scoreAll } from '../src/report.ts';
import { dataFolder, schemeWith } from './ingest/data-folder.ts';
import { read } from './ingest/told.ts';

const VALUES =
  '单位,gdp,growth,energy,jobs\n西村,300,1,1,3000\n东坡,1,1,1,1\n南山,1,1,1,1\n北湾乡,1,1,1,1\n';

const errors = (problems: readonly Problem[]): string[] =>
  problems.filter(({ level }) => level === 'error').map(({ text }) => text);

describe('an upper assessment', () => {
  it('that is not there is told once, not again by scoring', async () => {
    const dataset = await read({ 'values.csv': VALUES }, schemeWith('upper: 2024/counties'));
    const { scored, problems } = scoreAll(dataset, false);
    expect(errors(problems)).toEqual(['upper-not-found']);
    expect(scored.size).toBe(0);
  });

  it('that has no scheme is told as missing its scheme', async () => {
    const files = { 'values.csv': VALUES, '2024/counties/values.csv': VALUES };
    const dataset = await readDataset(dataFolder(files, schemeWith('upper: 2024/counties')));
    const codes = scoreAll(dataset, false).problems.map(({ code }) => code);
    expect(codes).toContain('missing-scheme');
    expect(errors(scoreAll(dataset, false).problems)).not.toContain('upper-has-errors');
  });
});

it('takes more problems than a call has room for', async () => {
  const dataset = await read({ 'values.csv': VALUES });
  const [one] = (await read({ 'values.csv': VALUES }, 'title: x\n')).problems;
  if (!one) throw new Error('no problem to repeat');
  dataset.problems = Array.from({ length: 300_000 }, () => one);
  expect(scoreAll(dataset, false).problems).toHaveLength(300_000);
  const all: Problem[] = [];
  addAll(all, dataset.problems);
  expect(all).toHaveLength(300_000);
});
