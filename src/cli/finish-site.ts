import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { MANIFEST } from '../archive/manifest.ts';
import type { LinkFault } from '../export/relative-links.ts';
import type { InputFile } from '../model/dataset.ts';
import {
  type FinishedLot,
  finishedLots,
  finisher,
  lotsOf,
  type Unfinished,
} from './finish-files.ts';

/** So many files are finished before a second thread has begun. */
const FEW = 500;

/** What a finished site consists of, and addresses in it that lead nowhere. */
export interface FinishedSite {
  /** Of every file but the manifest, in the order of the paths. */
  sums: InputFile[];
  faults: LinkFault[];
}

/**
 * Makes all links of a built site relative, follows them, and sums up its files, in two threads
 * where there is a second core and enough to do.
 *
 * @param paths all files of the site, sorted, and the manifest that is still to come
 * @param sealed folders whose files stay as they are, to the byte
 */
export async function finishSite(
  site: string,
  paths: readonly string[],
  sealed: readonly string[],
  cores = availableParallelism(),
): Promise<FinishedSite> {
  const claims = new Int32Array(
    new SharedArrayBuffer(lotsOf(paths) * Int32Array.BYTES_PER_ELEMENT),
  );
  const unfinished: Unfinished = { site, paths, sealed, claims };
  const other = cores > 1 && paths.length > FEW ? lotsOfThread(unfinished) : [];
  const finish = finisher(unfinished);
  const own = [...finishedLots(unfinished, finish)];
  const done = new Map([...own, ...(await other)].map((one) => [one.lot, one]));
  const lots = Array.from(claims, (_, lot) => done.get(lot) ?? finish(lot));
  return {
    sums: lots.flatMap(({ sums }) => sums).filter(({ path }) => path !== MANIFEST),
    faults: lots.flatMap(({ faults }) => faults),
  };
}

/** What a second thread has finished; what it took and could not finish is missing. */
function lotsOfThread(unfinished: Unfinished): Promise<FinishedLot[]> {
  const { promise, resolve } = Promise.withResolvers<FinishedLot[]>();
  const thread = new Worker(new URL('finish-thread.mjs', import.meta.url), {
    workerData: unfinished,
  });
  thread.once('message', resolve);
  thread.once('error', () => {});
  thread.once('exit', () => resolve([]));
  return promise;
}
