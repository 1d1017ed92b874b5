import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileSum, filesBelow } from '../../src/archive/manifest.ts';
import { claim } from '../../src/cli/claims.ts';
import { type Answer, pageHelper } from '../../src/cli/page-helper.ts';
import { type ReportSettings, reportWith } from '../../src/cli/report-settings.ts';
import { siteWriter } from '../../src/cli/site-writer.ts';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Report } from '../../src/model/report.ts';
import { type Kind, makeAll, put, type Task, tasks } from '../../src/pages/_view/made.ts';
import { setSiteData } from '../../src/site-data.ts';

const SETTINGS: ReportSettings = {
  draft: false,
  edition: 'office',
  anonymise: false,
  language: 'zh-CN',
  version: 'test',
  sealed: [],
};

const folder = mkdtempSync(join(tmpdir(), 'biaochi-thread-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let dataset: Dataset;
let report: Report;
let added: Partial<Report>;

beforeAll(async () => {
  dataset = await readDataset(resolve(import.meta.dirname, '../../data'), {});
  const scored = reportWith(dataset, SETTINGS).report;
  const { fingerprint, yearFingerprints } = scored;
  added = { documents: false, fingerprint, yearFingerprints };
  report = { ...scored, ...added };
  setSiteData(report);
});

const claimsFor = (count: number): Int32Array =>
  new Int32Array(new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT));

describe('the second thread', () => {
  const thread = new Worker(new URL('../../src/cli/page-thread.mjs', import.meta.url));
  afterAll(() => thread.terminate());

  /** What it says of so many tasks. */
  function answers(
    count: number,
    claims: Int32Array,
    told: Partial<Report>,
    site: string,
  ): Promise<Answer[]> {
    const { promise, resolve: done, reject } = Promise.withResolvers<Answer[]>();
    const list: Answer[] = [];
    thread.once('error', reject);
    thread.on('message', (answer: Answer) => {
      list.push(answer);
      if (list.length < count) return;
      thread.removeAllListeners('message');
      done(list);
    });
    thread.postMessage({ added: told, claims, site });
    return promise;
  }

  test('writes all pages and files that nobody else has taken, as the first one does', async () => {
    const list = tasks();
    const kinds = new Set(list.map(({ kind }) => kind));
    expect(kinds).toEqual(
      new Set<Kind>(['assessment', 'unit', 'indicator', 'download', 'results']),
    );
    const claims = claimsFor(list.length);
    const taken = [1, list.length - 1];
    for (const task of taken) expect(claim(claims, task)).toBe(true);
    thread.postMessage({ dataset, settings: SETTINGS });
    const there = join(folder, 'all');
    const said = await answers(list.length - taken.length, claims, added, there);
    expect(claims.every((one) => one === 1)).toBe(true);
    const free = [...list.keys()].filter((place) => !taken.includes(place));
    expect(said.map(({ task, written }) => ({ task, written }))).toEqual(
      free.map((task) => ({ task, written: true })),
    );
    const notes = said.flatMap(({ noted: { sums } }) => sums);
    expect(new Map(notes.map((sum) => [sum.path, sum]))).toEqual(
      new Map(filesBelow(there).map((path) => [path, fileSum(there, path)])),
    );
    const here = join(folder, 'here');
    for (const place of free) await putInto(here, list[place]);
    expect(filesBelow(there)).toEqual(filesBelow(here));
    expect(filesBelow(there).length).toBe(free.length);
    for (const path of filesBelow(there)) expect(sameFile(path, there, here), path).toBe(true);
  });

  test('says what it could not write', async () => {
    const broken = { ...added, yearFingerprints: undefined as never };
    const count = tasks().length;
    const said = await answers(count, claimsFor(count), broken, join(folder, 'broken'));
    expect(said.filter(({ written }) => !written).length).toBeGreaterThan(10);
  });

  test('leaves all to the first one where there is no room to write', async () => {
    const file = join(folder, 'no-folder');
    writeFileSync(file, '');
    const count = tasks().length;
    const said = await answers(count, claimsFor(count), added, join(file, 'site'));
    expect(said.every(({ written }) => !written)).toBe(true);
  });
});

/** Makes a task’s file by the code of the first thread. */
async function putInto(site: string, task: Task | undefined): Promise<void> {
  setSiteData(report, { write: siteWriter(site).write });
  if (task) await put(task);
  setSiteData(report);
}

const sameFile = (path: string, ...[one, other]: [string, string]): boolean =>
  readFileSync(join(one, path)).equals(readFileSync(join(other, path)));

test('what the second thread has taken it writes, everything else is to be made here', async () => {
  const helper = pageHelper(2);
  helper?.read(dataset, SETTINGS);
  const site = join(folder, 'shared');
  const help = helper?.begin(added, site);
  const waiting: Promise<boolean>[] = [];
  for (const place of tasks().keys()) {
    const promise = help?.(place);
    if (promise) waiting.push(promise);
    else await setTimeout(50);
  }
  expect(waiting.length).toBeGreaterThan(0);
  expect(await Promise.all(waiting)).toEqual(waiting.map(() => true));
  expect(filesBelow(site).length).toBe(waiting.length);
  const sums = helper?.noted().flatMap((noted) => noted.sums);
  expect(sums?.map(({ path }) => path).sort()).toEqual(filesBelow(site));
  await helper?.stop();
});

test('a second thread that ends leaves what it had taken to the first', async () => {
  const helper = pageHelper(2);
  helper?.read(dataset, SETTINGS);
  const site = join(folder, 'ended');
  const help = helper?.begin(added, site);
  let [place, taken] = [0, help?.(0)];
  for (; taken === undefined; taken = help?.(place)) {
    await setTimeout(50);
    place += 1;
  }
  await helper?.stop();
  const left = [...tasks().keys()].slice(place + 1).map((one) => help?.(one));
  const said = await Promise.all([taken, ...left]);
  expect(said.filter((one) => one === false || one === undefined).length).toBeGreaterThan(10);
  // What it says to have written is there.
  const files = existsSync(site) ? filesBelow(site) : [];
  expect(files.length).toBeGreaterThanOrEqual(said.filter((one) => one).length);
});

test('all of a large site is made before Astro, by both', async () => {
  const helper = pageHelper(2, { withAstro: 10, twice: 1e6 });
  helper?.read(dataset, SETTINGS);
  expect(helper?.beforeAstro()).toBe(true);
  const site = join(folder, 'large');
  const help = helper?.begin(added, site);
  const asked: (Promise<boolean> | undefined)[] = [];
  const asking = (place: number) => {
    const answer = help?.(place);
    asked.push(answer);
    return answer;
  };
  while (!existsSync(site)) await setTimeout(10);
  setSiteData(report, { helper: asking, write: siteWriter(site).write });
  await makeAll();
  await helper?.stop();
  setSiteData(report);
  expect(asked.length).toBe(tasks().length);
  const byOther = await Promise.all(asked.filter((answer) => answer !== undefined));
  expect(byOther.length).toBeGreaterThan(0);
  expect(byOther).toEqual(byOther.map(() => true));
  expect(byOther.length).toBeLessThan(asked.length);
  const here = join(folder, 'small');
  for (const task of tasks()) await putInto(here, task);
  expect(filesBelow(site)).toEqual(filesBelow(here));
  for (const path of filesBelow(site)) expect(sameFile(path, site, here), path).toBe(true);
});

test('small sites are made beside Astro, and a country too large for two copies by one thread', () => {
  const beside = pageHelper(2, { withAstro: 1e6, twice: 1e6 });
  beside?.read(dataset, SETTINGS);
  expect(beside?.beforeAstro()).toBe(false);
  expect(beside?.begin(added, join(folder, 'beside'))).toBeDefined();
  const alone = pageHelper(2, { withAstro: 10, twice: 10 });
  alone?.read(dataset, SETTINGS);
  expect(alone?.begin(added, join(folder, 'alone'))).toBeUndefined();
  return Promise.all([beside?.stop(), alone?.stop()]);
});

test('one core has no second thread', () => {
  expect(pageHelper(1)).toBeUndefined();
});
