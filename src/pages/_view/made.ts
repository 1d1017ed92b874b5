import type { PageContent } from '../../layouts/content.ts';
import { siteHelper } from '../../site-data.ts';
import { downloadBytes, downloadPaths } from './assessment-files.ts';
import { indicatorPage } from './indicator-page.ts';
import { resultsBytes } from './results-file.ts';
import { siteView } from './site-view.ts';
import { unitPage } from './unit-page.ts';

type Params = readonly (string | undefined)[];

/** What takes a site's time: the same from any thread that has the report. */
export const MAKERS = {
  unit: (...[year, name, unit]: Params): PageContent => unitPage(year, name, unit),
  indicator: (...[year, name, indicator]: Params): PageContent =>
    indicatorPage(year, name, indicator),
  download: (...[year, name, file]: Params): Promise<BodyInit> => downloadBytes(year, name, file),
  results: (..._: Params): BodyInit => resultsBytes(siteView()),
} as const;

export type Kind = keyof typeof MAKERS;
export type Made<K extends Kind> = Awaited<ReturnType<(typeof MAKERS)[K]>>;

/** The whole files of a site. */
export function fileTasks(): { kind: Kind; params: Params }[] {
  const downloads = downloadPaths().map(({ params: { year, name, file } }) => [year, name, file]);
  return [
    { kind: 'results', params: [] },
    ...downloads.map((params) => ({ kind: 'download' as const, params })),
  ];
}

/** Made by the second thread where there is one and it has time, else here. */
export async function made<K extends Kind>(kind: K, ...params: Params): Promise<Made<K>> {
  const elsewhere = siteHelper()?.({ kind, params });
  return (await (elsewhere ?? MAKERS[kind](...params))) as Made<K>;
}
