import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { scoreJson } from '../src/export/score-json.ts';
import { readDataset } from '../src/ingest/read-dataset.ts';
import type { Dataset } from '../src/model/dataset.ts';
import { scoreAll } from '../src/report.ts';
import { traceIndicator, traceTotal } from '../src/score/trace/trace.ts';

/**
 * One measurement in a process of its own, as a user's command is: `node measure.ts WHAT FOLDER`
 * prints milliseconds and the peak of memory as JSON.
 */

const [what = '', folder = ''] = process.argv.slice(2);

const MEASUREMENTS: Record<string, () => Promise<number>> = {
  papa: async () => {
    const path = join(folder, '2024/national/values.csv');
    return time(() => Papa.parse(readFileSync(path, 'utf8')));
  },
  read: () => time(() => readDataset(folder, {})),
  unguarded: () => time(() => readDataset(folder, { guards: 'off' })),
  score: async () => {
    const dataset = await good();
    return time(() => scoreAll(dataset, false));
  },
  traces: async () => {
    const { scored } = scoreAll(await good(), false);
    return time(() => {
      for (const scores of scored.values()) {
        for (const unit of scores.units) {
          traceTotal(scores, unit);
          for (const indicator of unit.indicators) traceIndicator(scores, unit, indicator);
        }
      }
    });
  },
  json: async () => {
    const { scored } = scoreAll(await good(), false);
    return time(() => {
      for (const scores of scored.values()) for (const _ of scoreJson(scores));
    });
  },
};

/** The data without what only reading leaves behind. */
async function good(): Promise<Dataset> {
  const dataset = await readDataset(folder, {});
  const errors = dataset.problems.filter(({ level }) => level === 'error');
  if (errors.length > 0) throw new Error(`benchmark data with errors: ${errors[0]?.code}`);
  globalThis.gc?.();
  return dataset;
}

async function time(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const measure = MEASUREMENTS[what];
if (measure === undefined) throw new Error(`no measurement ${what}`);
const milliseconds = await measure();
process.stdout.write(
  `${JSON.stringify({ milliseconds, megabytes: process.resourceUsage().maxRSS / 1024 })}\n`,
);
