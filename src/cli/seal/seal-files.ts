import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../archive/folders.ts';
import { filesBelow } from '../../archive/manifest.ts';
import { dataFiles } from '../../archive/sealed-years.ts';
import type { Report } from '../../model/report.ts';
import type { Run } from '../command.ts';
import { sealPages } from './seal-pages.ts';
import { publicResults } from './seal-results.ts';
import type { Wish } from './seal-wish.ts';

/** Files of a seal, from their path in a part to where they lie now. */
export type FilesOf = Map<string, string>;

/** The pages of an edition that a build left in `site`, and its results with the trace of each number. */
export function editionFiles(
  { site, room }: { site: string; room: string },
  report: Report,
  { year }: Wish,
): FilesOf {
  const pages = join(site, year);
  const shown = report.assessments.filter(({ id }) => id.startsWith(`${year}/`));
  return new Map([
    ...placed(pages, filesBelow(pages), year),
    ...publicResults(
      room,
      shown.map(({ scores }) => scores),
    ),
  ]);
}

/** The office’s pages, with a first page of their own to open them by. */
export function officeFiles(
  places: { site: string; room: string },
  report: Report,
  seal: Wish & { version: number },
): FilesOf {
  const files = editionFiles(places, report, seal);
  for (const [path, text] of firstPages(report, { ...seal, edition: 'office' })) {
    const file = join(places.room, 'first', path);
    makeFolder(dirname(file));
    writeFileSync(file, text);
    files.set(path, file);
  }
  return files;
}

/** The pages that only a seal has. */
export const firstPages = (
  report: Report,
  { year, version, date, reason, edition }: Wish & { version: number },
): Map<string, string> => sealPages(report, { year: Number(year), version, date, reason, edition });

/** The year’s tables, the site’s settings and the texts, as they were delivered. */
export function inputFiles({ data, content }: Run, year: string): FilesOf {
  const tables = join(data, year);
  const settings = ['site.yaml'].filter((path) => existsSync(join(data, path)));
  return new Map([
    ...placed(tables, dataFiles(tables), `data/${year}`),
    ...placed(data, settings, 'data'),
    ...(existsSync(content) ? placed(content, dataFiles(content), 'content') : []),
  ]);
}

const placed = (folder: string, paths: readonly string[], below: string): [string, string][] =>
  paths.map((path) => [`${below}/${path}`, join(folder, path)]);
