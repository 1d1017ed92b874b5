import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Dataset } from '../model/dataset.ts';
import type { Report } from '../model/report.ts';
import type { SiteHelper } from '../site-data.ts';
import { claim } from './claims.ts';
import type { ReportSettings } from './report-settings.ts';
import type { Noted } from './site-writer.ts';

/** Numbers of scores above which memory on an office machine would not do. */
export interface Limits {
  /** For two threads and Astro: it then waits until the second thread has ended. */
  withAstro: number;
  /** For a second copy of all data. */
  twice: number;
}

const LIMITS: Limits = { withAstro: 150_000, twice: 300_000 };
/** More than the files of one assessment, and than those of a site. */
const FILES = 10;

export interface PageHelper {
  /** Gives the thread the data, so that it scores while the first one does, or ends it. */
  read: (dataset: Dataset, settings: ReportSettings) => void;
  /** Lets it begin, in the folder of the site; undefined where it would not help. */
  begin: (added: Partial<Report>, site: string) => SiteHelper | undefined;
  /** Whether all that two threads share out is to be made before Astro is loaded. */
  beforeAstro: () => boolean;
  /** What it noted of the files that it has written. */
  noted: () => Noted[];
  stop: () => Promise<void>;
}

/** What the thread is told: the data, not the report, whose findings are made on demand. */
export type Told =
  | { dataset: Dataset; settings: ReportSettings }
  /** What the report of the first thread has besides, a place for each task, the site's folder. */
  | { added: Partial<Report>; claims: Int32Array; site: string };

/** What the thread says of a task; what it could not write is left to the first one, failure and all. */
export interface Answer {
  task: number;
  written: boolean;
  noted: Noted;
}

/** A second thread that makes pages; it loads its code while the first one reads the data. */
export function pageHelper(
  cores = availableParallelism(),
  limits = LIMITS,
): PageHelper | undefined {
  if (cores < 2) return undefined;
  const thread = new Worker(new URL('page-thread.mjs', import.meta.url));
  const noted: Noted[] = [];
  const answers = answersOf(thread, noted);
  const tell = (told: Told): void => thread.postMessage(told);
  let size: number | undefined;
  let large = false;
  return {
    read: (dataset, settings) => {
      if (scoresOf(dataset) > limits.twice) {
        void thread.terminate();
        return;
      }
      large = isLarge(dataset, limits);
      size = placesFor(dataset);
      tell({ dataset, settings });
    },
    begin: (added, site) => {
      if (size === undefined) return undefined;
      const claims = new Int32Array(new SharedArrayBuffer(size * Int32Array.BYTES_PER_ELEMENT));
      tell({ added, claims, site });
      return (task) => (claim(claims, task) ? undefined : answers(task));
    },
    beforeAstro: () => large,
    noted: () => noted,
    stop: async () => void (await thread.terminate()),
  };
}

/** What the thread says, kept until it is asked for, once each. A dead thread has written nothing more. */
function answersOf(thread: Worker, notes: Noted[]): (task: number) => Promise<boolean> {
  const waiting = new Map<number, PromiseWithResolvers<boolean>>();
  const answerTo = (task: number): PromiseWithResolvers<boolean> => {
    const answer = waiting.get(task) ?? Promise.withResolvers<boolean>();
    waiting.set(task, answer);
    return answer;
  };
  let dead = false;
  thread.on('message', ({ task, written, noted }: Answer) => {
    notes.push(noted);
    answerTo(task).resolve(written);
  });
  thread.on('error', () => {});
  thread.on('exit', () => {
    dead = true;
    for (const { resolve } of waiting.values()) resolve(false);
  });
  return async (task) => {
    if (dead && !waiting.has(task)) return false;
    const written = await answerTo(task).promise;
    waiting.delete(task);
    return written;
  };
}

const scoresOf = ({ assessments }: Dataset): number =>
  assessments.reduce((sum, { units, indicators }) => sum + units.length * indicators.length, 0);

/** Whether a site of such data has to be made with little memory. */
export const isLarge = (dataset: Dataset, limits = LIMITS): boolean =>
  scoresOf(dataset) > limits.withAstro;

/** More than there are tasks: an edition leaves out, and adds nothing. */
const placesFor = ({ assessments }: Dataset): number =>
  assessments.reduce(
    (sum, { units, indicators }) => sum + units.length + indicators.length + FILES,
    FILES,
  );
