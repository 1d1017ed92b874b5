import { contentPage } from '../../layouts/content-page.ts';
import { siteWork } from '../../site-data.ts';
import { downloadBytes, downloadPaths } from '../../view/downloads/assessment-files.ts';
import { resultsBytes, resultsFile } from '../../view/downloads/results-file.ts';
import { indicatorPage, indicatorPaths } from '../../view/indicator/indicator-page.ts';
import { assessmentPage } from '../../view/ranking/ranking-page.ts';
import { assessmentPaths } from '../../view/site/site-paths.ts';
import { siteView } from '../../view/site/site-view.ts';
import { unitPage, unitPaths } from '../../view/unit/unit-page.ts';

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

export type Kind = keyof typeof MAKERS;

export interface Task {
  kind: Kind;
  params: Params;
}

/**
 * All that two threads share out, the same list in both. The second one takes it from the start, the
 * first one from the end; what pages of one assessment share is then made by one of them, mostly.
 */
export function tasks(): Task[] {
  const task =
    (kind: Kind) =>
    ({ params }: { params: object }): Task => ({ kind, params: Object.values(params) });
  const pages = Map.groupBy(
    [...unitPaths().map(task('unit')), ...assessmentPaths().map(task('assessment'))],
    ({ params: [year, name] }) => `${year}/${name}`,
  );
  return [
    ...[...pages.values()].reverse().flat(),
    ...indicatorPaths().map(task('indicator')).reverse(),
    ...downloadPaths().map(task('download')),
    { kind: 'results', params: [] },
  ];
}

const make = async ({ kind, params }: Task): Promise<Bytes> => MAKERS[kind](...params);

/** Makes a file of the site that is being built and writes it. */
export async function put(task: Task): Promise<void> {
  const bytes = await make(task);
  siteWork().write?.(PATHS[task.kind](...task.params), bytes);
}

/** Makes and writes what the second thread has not taken, or has taken and could not write. */
export async function makeAll(): Promise<void> {
  for (const [place, task] of [...tasks().entries()].reverse()) {
    const written = await siteWork().helper?.(place);
    if (!written) await put(task);
  }
}

/** Paths that Astro has to ask for: none where `makeAll` makes them. */
export const routed = <T>(paths: T[]): T[] => (siteWork().helper ? [] : paths);

/** What Astro gets where it asks. */
export const made = (kind: Kind, ...params: Params): Promise<Bytes> => make({ kind, params });
