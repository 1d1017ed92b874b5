import { contentPage } from '../../layouts/content-page.ts';
import { siteWork } from '../../site-data.ts';
import { downloadBytes, downloadPaths } from './assessment-files.ts';
import { assessmentPage } from './assessment-page.ts';
import { indicatorPage, indicatorPaths } from './indicator-page.ts';
import { resultsBytes, resultsFile } from './results-file.ts';
import { siteView } from './site-view.ts';
import { unitPage, unitPaths } from './unit-page.ts';
import { assessmentPaths } from './years.ts';

type Params = readonly (string | undefined)[];
type Bytes = string | Uint8Array<ArrayBuffer>;

/** What takes a site's time: the same from any thread that has the report. */
const MAKERS = {
  assessment: (...[year, name]: Params): Bytes => contentPage(assessmentPage(year, name)),
  unit: (...[year, name, unit]: Params): Bytes => contentPage(unitPage(year, name, unit)),
  indicator: (...[year, name, indicator]: Params): Bytes =>
    contentPage(indicatorPage(year, name, indicator)),
  download: (...[year, name, file]: Params): Promise<Bytes> => downloadBytes(year, name, file),
  results: (..._: Params): Promise<Bytes> => resultsBytes(siteView()),
} as const;

/** Where it lies in the site. */
const PATHS = {
  assessment: (...[year, name]: Params) => `${year}/${name}/index.html`,
  unit: (...[year, name, unit]: Params) => `${year}/${name}/units/${unit}.html`,
  indicator: (...[year, name, code]: Params) => `${year}/${name}/indicators/${code}.html`,
  download: (...[year, name, file]: Params) => `${year}/${name}/downloads/${file}`,
  results: (..._: Params) => `downloads/${resultsFile(siteView())}`,
} as const;

/** Faster than `Buffer.from` where a string is long. */
const UTF8 = new TextEncoder();

export type Kind = keyof typeof MAKERS;

/** The bytes, or `null` where they are written already. */
export type Made = Bytes | null;

export interface Task {
  kind: Kind;
  params: Params;
}

/**
 * All that two threads share out, the same list in both, in the order in which the second one
 * takes it: from what the first comes to last, so that neither waits for the other.
 */
export function tasks(): Task[] {
  const task =
    (kind: Kind) =>
    ({ params }: { params: object }): Task => ({ kind, params: Object.values(params) });
  return [
    ...assessmentPaths().map(task('assessment')),
    ...unitPaths().map(task('unit')).reverse(),
    ...indicatorPaths().map(task('indicator')).reverse(),
    ...downloadPaths().map(task('download')),
    { kind: 'results', params: [] },
  ];
}

export const make = async ({ kind, params }: Task): Promise<Bytes> => MAKERS[kind](...params);

/** Made and, where a site is being built, written by the thread that made it. */
export async function put(task: Task): Promise<Made> {
  const bytes = await make(task);
  const { write } = siteWork();
  if (!write) return typeof bytes === 'string' ? Buffer.from(UTF8.encode(bytes).buffer) : bytes;
  write(PATHS[task.kind](...task.params), bytes);
  return null;
}

const keyOf = ({ kind, params }: Task): string => JSON.stringify([kind, ...params]);

let places: Map<string, number> | undefined;

function placeOf(task: Task): number {
  places ??= new Map(tasks().map((one, place) => [keyOf(one), place]));
  const place = places.get(keyOf(task));
  if (place === undefined) throw new Error(`not a page of the site: ${keyOf(task)}`);
  return place;
}

/** Made by the second thread where there is one that has taken it and can write it, else here. */
export async function made(kind: Kind, ...params: Params): Promise<Made> {
  const task = { kind, params };
  const written = await siteWork().helper?.(placeOf(task));
  return written ? null : put(task);
}

/** All that two threads share out, from the end that the second one comes to last. */
export async function makeAll(): Promise<void> {
  for (const { kind, params } of tasks().reverse()) await made(kind, ...params);
}

/** First, last, second, last but one: so the first thread meets what the second has made. */
export function fromBothEnds<T>(list: readonly T[]): T[] {
  const half = Math.ceil(list.length / 2);
  const last = list.slice(half).reverse();
  return list.slice(0, half).flatMap((one, place) => [one, ...last.slice(place, place + 1)]);
}
