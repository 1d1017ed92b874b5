import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claim } from '../../src/cli/claims.ts';
import { type Answer, pageHelper } from '../../src/cli/page-helper.ts';
import { type ReportSettings, reportWith } from '../../src/cli/report-settings.ts';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import type { Dataset } from '../../src/model/dataset.ts';
import type { Report } from '../../src/model/report.ts';
import { fromBothEnds, type Kind, make, tasks } from '../../src/pages/_view/made.ts';
import { setSiteData } from '../../src/site-data.ts';

const SETTINGS: ReportSettings = {
  draft: false,
  edition: 'office',
  anonymise: false,
  language: 'zh-CN',
  version: 'test',
  sealed: [],
};

let dataset: Dataset;
let added: Partial<Report>;

beforeAll(async () => {
  dataset = await readDataset(resolve(import.meta.dirname, '../../data'), {});
  const { report } = reportWith(dataset, SETTINGS);
  added = {
    documents: false,
    fingerprint: report.fingerprint,
    yearFingerprints: report.yearFingerprints,
  };
  setSiteData({ ...report, ...added });
});

const claimsFor = (count: number): Int32Array =>
  new Int32Array(new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT));

describe('the second thread', () => {
  const thread = new Worker(new URL('../../src/cli/page-thread.mjs', import.meta.url));
  afterAll(() => thread.terminate());

  /** What it says of so many tasks. */
  function answers(count: number, claims: Int32Array, told: Partial<Report>): Promise<Answer[]> {
    const { promise, resolve: done, reject } = Promise.withResolvers<Answer[]>();
    const list: Answer[] = [];
    thread.once('error', reject);
    thread.on('message', (answer: Answer) => {
      list.push(answer);
      if (list.length < count) return;
      thread.removeAllListeners('message');
      done(list);
    });
    thread.postMessage({ added: told, claims });
    return promise;
  }

  test('makes all pages and files that nobody else has taken, as the first one does', async () => {
    const list = tasks();
    const kinds = new Set(list.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set<Kind>(['results', 'download', 'unit', 'indicator']));
    const claims = claimsFor(list.length);
    const taken = [1, list.length - 1];
    for (const task of taken) expect(claim(claims, task)).toBe(true);
    thread.postMessage({ dataset, settings: SETTINGS });
    const said = await answers(list.length - taken.length, claims, added);
    expect(claims.every((one) => one === 1)).toBe(true);
    expect(said.map(({ task }) => task)).toEqual(
      list.flatMap((_, place) => (taken.includes(place) ? [] : [place])),
    );
    for (const answer of said) {
      const task = list[answer.task];
      if (!task || 'failure' in answer) throw new Error(JSON.stringify(answer));
      expect(sameBytes(answer.made, await make(task)), JSON.stringify(task)).toBe(true);
    }
  });

  test('says what went wrong', async () => {
    const broken = { ...added, yearFingerprints: undefined as never };
    const said = await answers(tasks().length, claimsFor(tasks().length), broken);
    expect(said.filter((answer) => 'failure' in answer).length).toBeGreaterThan(10);
  });
});

function sameBytes(one: unknown, other: unknown): boolean {
  const bytes = (made: unknown) =>
    Buffer.from(typeof made === 'string' ? made : (made as Uint8Array));
  return bytes(one).equals(bytes(other));
}

test('what the second thread has taken comes from it, everything else is to be made here', async () => {
  const helper = pageHelper(2);
  helper?.read(dataset, SETTINGS);
  const help = helper?.begin(added);
  const waiting: [number, Promise<unknown>][] = [];
  for (const place of tasks().keys()) {
    const promise = help?.(place);
    if (promise) waiting.push([place, promise]);
    else await setTimeout(50);
  }
  expect(waiting.length).toBeGreaterThan(0);
  for (const [place, promise] of waiting) {
    const task = tasks()[place];
    expect(task && sameBytes(await promise, await make(task))).toBe(true);
  }
  await helper?.stop();
});

test('a second thread that ends leaves what it had taken to the first', async () => {
  const helper = pageHelper(2);
  helper?.read(dataset, SETTINGS);
  const help = helper?.begin(added);
  let [place, taken] = [0, help?.(0)];
  for (; taken === undefined; taken = help?.(place)) {
    await setTimeout(50);
    place += 1;
  }
  await helper?.stop();
  const last = tasks()[place];
  const bytes = await taken;
  expect(bytes === undefined || (last && sameBytes(bytes, await make(last)))).toBe(true);
  const left = await Promise.all([...tasks().keys()].slice(place + 1).map((one) => help?.(one)));
  expect(left.filter((one) => one === undefined).length).toBeGreaterThan(10);
});

test('one core has no second thread', () => {
  expect(pageHelper(1)).toBeUndefined();
});

test('from both ends', () => {
  expect(fromBothEnds([1, 2, 3, 4, 5])).toEqual([1, 5, 2, 4, 3]);
  expect(fromBothEnds([1, 2, 3, 4])).toEqual([1, 4, 2, 3]);
  expect(fromBothEnds([])).toEqual([]);
});
