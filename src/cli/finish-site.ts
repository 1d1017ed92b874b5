import { statSync } from 'node:fs';
import { join } from 'node:path';
import { bytesSum, fileSum, MANIFEST } from '../archive/manifest.ts';
import type { LinkFault } from '../export/links/relative-links.ts';
import { siteLinks } from '../export/links/relink-site.ts';
import { folderOf } from '../export/links/settled-links.ts';
import type { InputFile } from '../model/dataset.ts';
import type { Noted } from './site-writer.ts';

/** What a finished site consists of, and addresses in it that lead nowhere. */
export interface FinishedSite {
  /** Of every file but the manifest, in the order of the paths. */
  sums: InputFile[];
  faults: LinkFault[];
}

export interface Unfinished {
  site: string;
  /** All files of it, sorted, and the manifest that is still to come. */
  paths: readonly string[];
  /** Folders of sealed pages, which stay as they are to the byte. */
  sealed: readonly string[];
  /** What was noted as files were written, the later notes last. */
  noted: readonly Noted[];
}

/**
 * Makes all links of a built site relative, follows them, and sums up its files. Only what nothing
 * is known of is read, and the pages of a folder where some address needs work.
 */
export function finishSite({ site, paths, sealed, noted }: Unfinished): FinishedSite {
  const { settled, relink } = siteLinks(site, paths);
  const unsettled = new Set<string>();
  for (const { addresses } of noted)
    for (const { folder, address } of addresses)
      if (!settled(folder, address)) unsettled.add(folder);
  const known = new Map(noted.flatMap(({ sums }) => sums.map((sum) => [sum.path, sum])));
  const faults: LinkFault[] = [];
  const sumOf = (path: string): InputFile => {
    // Sealed pages take the place of what was written there.
    if (sealed.some((folder) => path.startsWith(folder))) return fileSum(site, path);
    const sum = known.get(path);
    if (sum && isThere(site, sum) && !(path.endsWith('.html') && unsettled.has(folderOf(path))))
      return sum;
    const relinked = relink(path);
    faults.push(...(relinked?.faults ?? []));
    return relinked ? bytesSum(path, relinked.bytes) : fileSum(site, path);
  };
  return { sums: paths.filter((path) => path !== MANIFEST).map(sumOf), faults };
}

/** Whether a file is still as long as it was. */
const isThere = (site: string, { path, bytes }: InputFile): boolean =>
  statSync(join(site, path)).size === bytes;
