import { parentPort } from 'node:worker_threads';
import type { Report } from '../model/report.ts';
import { put, type Task, tasks } from '../pages/_view/made.ts';
import { setSiteData } from '../site-data.ts';
import { claim } from './claims.ts';
import type { Answer, Told } from './page-helper.ts';
import { NO_FINGERPRINT, reportWith } from './report-settings.ts';
import { siteWriter } from './site-writer.ts';

let report: Report | undefined;

parentPort?.on('message', async (told: Told) => {
  if ('dataset' in told) report = reportWith(told.dataset, told.settings, NO_FINGERPRINT).report;
  else if (report) {
    setSiteData({ ...report, ...told.added }, { write: siteWriter(told.site) });
    await work(told.claims);
  }
});

/** Makes what the first thread has not begun; messages go out while it works. */
async function work(claims: Int32Array): Promise<void> {
  for (const [place, task] of tasks().entries()) {
    if (claim(claims, place)) parentPort?.postMessage(await answer(place, task));
  }
}

async function answer(task: number, what: Task): Promise<Answer> {
  try {
    await put(what);
    return { task, written: true };
  } catch {
    return { task, written: false };
  }
}
