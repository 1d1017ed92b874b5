import { parentPort, workerData } from 'node:worker_threads';
import { type FinishedLot, finishedLots, finisher } from './finish-files.ts';

/** Tells of each lot that it finishes; ends at the first failure, which is left to the first thread. */
const done: FinishedLot[] = [];
try {
  for (const lot of finishedLots(workerData, finisher(workerData))) done.push(lot);
} finally {
  parentPort?.postMessage(done);
}
