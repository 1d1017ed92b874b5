import { appendFileSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { leaveOutBroken, type WithoutBroken } from '../../src/cli/leave-out-broken.ts';
import { errorsIn } from '../../src/cli/load.ts';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import { writeSmallYear } from '../archive/small-year.ts';

let data = '';
/** Two years with an assessment each, and one below it. */
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'biaochi-部分-'));
  for (const year of [2024, 2025]) {
    writeSmallYear(data, year);
    renameSync(join(data, `${year}/main`), join(data, `${year}/towns`));
    appendFileSync(join(data, `${year}/towns/scheme.yaml`), `upper: ${year}/main\n`);
    writeSmallYear(data, year);
  }
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

const spoil = (id: string): void => appendFileSync(join(data, id, '完成情况.csv'), 'a,gdp,约九\n');

const partFor = async (wanted: string): Promise<WithoutBroken> =>
  leaveOutBroken(await readDataset(data), (id) => id === wanted);

const idsOf = ({ dataset }: WithoutBroken): string[] => dataset.assessments.map(({ id }) => id);

test('sound data stay whole', async () => {
  const part = await partFor('2024/towns');
  expect(part.leftOut).toEqual([]);
  expect(idsOf(part)).toEqual(['2025/main', '2025/towns', '2024/main', '2024/towns']);
  expect([...part.scored.keys()].sort()).toEqual(idsOf(part).sort());
});

test('what is not needed and has errors is left out, with what stands below it', async () => {
  spoil('2025/main');
  const part = await partFor('2024/towns');
  expect(part.leftOut).toEqual(['2025/main', '2025/towns']);
  expect(idsOf(part)).toEqual(['2024/main', '2024/towns']);
  expect(errorsIn(part.problems)).toEqual([]);
  expect(part.dataset.read.map(({ assessment }) => assessment)).not.toContain('2025/main');
});

test('errors of what is wanted, and of what stands above it, stay', async () => {
  spoil('2024/main');
  const part = await partFor('2024/towns');
  expect(part.leftOut).toEqual([]);
  expect(errorsIn(part.problems).map(({ assessment }) => assessment)).toEqual(['2024/main']);
});
