import { parentPort } from 'node:worker_threads';
import type { Report } from '../model/report.ts';
import { put, type Task, tasks } from '../pages/_view/made.ts';
import { setSiteData } from '../site-data.ts';
import { claim } from './claims.ts';
import type { Answer, Told } from './page-helper.ts';
import { NO_FINGERPRINT, reportWith } from './report-settings.ts';
import { type NotingWriter, siteWriter } from './site-writer.ts';

let report: Report | undefined;

parentPort?.on('message', async (told: Told) => {
  if ('dataset' in told) report = reportWith(told.dataset, told.settings, NO_FINGERPRINT).report;
  else if (report) {
    const writer = siteWriter(told.site);
    setSiteData({ ...report, ...told.added }, { write: writer.write });
    await work(told.claims, writer);
  }
});

/** Makes what the first thread has not begun; messages go out while it works. */
async function work(claims: Int32Array, { noted }: NotingWriter): Promise<void> {
  for (const [place, task] of tasks().entries()) {
    if (!claim(claims, place)) continue;
    const written = await isPut(task);
    const answer: Answer = { task: place, written, noted: noted() };
    parentPort?.postMessage(answer);
  }
}

async function isPut(task: Task): Promise<boolean> {
  try {
    await put(task);
    return true;
  } catch {
    return false;
  }
}
