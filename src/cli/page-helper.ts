import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Kind } from '../pages/_view/made.ts';
import type { SiteHelper } from '../site-data.ts';
import type { Task, ThreadData } from './page-thread.ts';

/** Tasks given at once: enough that the thread never waits while this one makes a page. */
const AHEAD = 4;
/** What both threads make; whole files are the second one's alone. */
const PAGES: readonly string[] = ['unit', 'indicator'] satisfies Kind[];
/** Above so many scores a second copy of all data takes more memory than an office machine has. */
const MANY = 150_000;

export interface PageHelper {
  help: SiteHelper;
  stop: () => Promise<void>;
}

type Answer = 'ready' | { id: number; made?: unknown; failure?: unknown };
type Waiting = PromiseWithResolvers<unknown>;

/** A second thread that makes pages; undefined where it would not help. */
export function pageHelper(
  data: ThreadData,
  cores = availableParallelism(),
): PageHelper | undefined {
  if (cores < 2 || scoresOf(data) > MANY) return undefined;
  const thread = new Worker(new URL('page-thread.mjs', import.meta.url), { workerData: data });
  const waiting = new Map<number, Waiting>();
  let ready = false;
  let failed = false;
  let next = 0;
  const fail = (failure: unknown): void => {
    for (const { reject } of waiting.values()) reject(failure);
    waiting.clear();
    failed = true;
  };
  thread.on('message', (answer: Answer) => {
    if (answer === 'ready') ready = true;
    else settle(waiting, answer);
  });
  thread.on('error', fail);
  const help: SiteHelper = ({ kind, params }) => {
    const isFile = !PAGES.includes(kind);
    if (failed || (!isFile && (!ready || waiting.size >= AHEAD))) return undefined;
    const answer = Promise.withResolvers<unknown>();
    waiting.set(next, answer);
    thread.postMessage({ id: next++, kind: kind as Kind, params } satisfies Task);
    return answer.promise;
  };
  return { help, stop: async () => void (await thread.terminate()) };
}

function settle(waiting: Map<number, Waiting>, answer: Exclude<Answer, 'ready'>): void {
  const waited = waiting.get(answer.id);
  waiting.delete(answer.id);
  if ('failure' in answer) waited?.reject(answer.failure);
  else waited?.resolve(answer.made);
}

const scoresOf = ({ dataset }: ThreadData): number =>
  dataset.assessments.reduce(
    (sum, { units, indicators }) => sum + units.length * indicators.length,
    0,
  );
