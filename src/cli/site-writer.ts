import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../archive/folders.ts';
import type { SiteWriter } from '../site-data.ts';

/** Writes into the folder of a site, whatever folders are missing below it. */
export function siteWriter(site: string): SiteWriter {
  const there = new Set<string>();
  return (path, bytes) => {
    const file = join(site, path);
    const folder = dirname(file);
    if (!there.has(folder)) makeFolder(folder);
    there.add(folder);
    writeFileSync(file, bytes);
  };
}
