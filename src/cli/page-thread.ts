import { parentPort, workerData } from 'node:worker_threads';
import type { Dataset } from '../model/dataset.ts';
import type { Report } from '../model/report.ts';
import { fileTasks, type Kind, MAKERS } from '../pages/_view/made.ts';
import { setSiteData } from '../site-data.ts';
import { type ReportSettings, reportWith } from './report-settings.ts';

/** What the second thread is started with: the data, not the report, whose findings are made on demand. */
export interface ThreadData {
  dataset: Dataset;
  settings: ReportSettings;
  /** What the report of the first thread has besides. */
  added: Partial<Report>;
}

export interface Task {
  id: number;
  kind: Kind;
  params: readonly (string | undefined)[];
}

const { dataset, settings, added } = workerData as ThreadData;
setSiteData({ ...reportWith(dataset, settings).report, ...added });
parentPort?.postMessage('ready');

/** Whole files, begun at once: the first thread is not ready for its pages for a while. */
const files = new Map<string, unknown>();
for (const { kind, params } of fileTasks()) files.set(keyOf(kind, params), MAKERS[kind](...params));

parentPort?.on('message', async ({ id, kind, params }: Task) => {
  try {
    const made = await (files.get(keyOf(kind, params)) ?? MAKERS[kind](...params));
    parentPort?.postMessage({ id, made });
  } catch (failure) {
    parentPort?.postMessage({ id, failure });
  }
});

function keyOf(kind: Kind, params: Task['params']): string {
  return JSON.stringify([kind, ...params]);
}
