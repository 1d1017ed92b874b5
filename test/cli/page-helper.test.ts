import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PageHelper, pageHelper } from '../../src/cli/page-helper.ts';
import type { ThreadData } from '../../src/cli/page-thread.ts';
import { reportWith } from '../../src/cli/report-settings.ts';
import { readDataset } from '../../src/ingest/read-dataset.ts';
import { fileTasks, type Kind, MAKERS } from '../../src/pages/_view/made.ts';
import { siteView } from '../../src/pages/_view/site-view.ts';
import { setSiteData } from '../../src/site-data.ts';

const here = (kind: Kind, params: readonly (string | undefined)[]) => MAKERS[kind](...params);

async function example(): Promise<ThreadData> {
  const dataset = await readDataset(resolve(import.meta.dirname, '../../data'), {});
  const settings = {
    draft: false,
    edition: 'office',
    anonymise: false,
    language: 'zh-CN',
    version: 'test',
    sealed: [],
  } as const;
  return { dataset, settings: { ...settings, sealed: [] }, added: { documents: false } };
}

describe('the second thread', () => {
  let helper: PageHelper | undefined;

  /** Pages are refused until the thread has its report. */
  async function there(kind: Kind, params: readonly (string | undefined)[]): Promise<unknown> {
    for (;;) {
      const answer = helper?.help({ kind, params });
      if (answer) return answer;
      await setTimeout(20);
    }
  }

  beforeAll(async () => {
    const data = await example();
    setSiteData({ ...reportWith(data.dataset, data.settings).report, ...data.added });
    helper = pageHelper(data, 2);
  });
  afterAll(() => helper?.stop());

  test('makes every unit’s and indicator’s page as the first one does', async () => {
    let compared = 0;
    for (const { year, name, scores, unitAddress, indicators, indicatorAddress } of siteView()
      .fresh) {
      const units = scores.units.map(({ unit }) => ['unit', unitAddress(unit.code)] as const);
      const rows = indicators.map(({ code }) => ['indicator', indicatorAddress(code)] as const);
      for (const [kind, address] of [...units, ...rows]) {
        const params = [year, name, address];
        expect(await there(kind, params)).toEqual(here(kind, params));
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(100);
  });

  test('makes the same files', async () => {
    const tasks = fileTasks();
    expect(tasks.map(({ params }) => params.at(-1))).toContain('workbook.xlsx');
    for (const { kind, params } of tasks)
      expect(await there(kind, params)).toEqual(await here(kind, params));
  });

  test('hands over what went wrong', async () => {
    await expect(there('unit', ['2024', 'counties', 'nobody'])).rejects.toThrow('no unit at');
  });
});

test('one core has no second thread', async () => {
  expect(pageHelper(await example(), 1)).toBeUndefined();
});
