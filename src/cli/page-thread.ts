import { parentPort, workerData } from 'node:worker_threads';
import type { Dataset } from '../model/dataset.ts';
import type { Report } from '../model/report.ts';
import { type Kind, MAKERS } from '../pages/_view/made.ts';
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
parentPort?.on('message', async ({ id, kind, params }: Task) => {
  try {
    parentPort?.postMessage({ id, made: await MAKERS[kind](...params) });
  } catch (failure) {
    parentPort?.postMessage({ id, failure });
  }
});
