import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LinkFault, relinkCss, relinkPage } from './relative-links.ts';
import { settledLinks } from './settled-links.ts';

/**
 * Rewrites every page and style sheet of a built site so that it opens from any folder, and
 * returns the addresses that lead nowhere. Pages to `keep` stay as they are, to the byte.
 */
export function relinkSite(
  site: string,
  paths: readonly string[],
  keep: (path: string) => boolean = () => false,
): LinkFault[] {
  const files = new Set(paths);
  const settled = settledLinks(files);
  const faults: LinkFault[] = [];
  for (const path of paths) {
    const relinkOne = /\.html$/.test(path)
      ? relinkPage
      : /\.css$/.test(path)
        ? relinkCss
        : undefined;
    if (relinkOne === undefined || keep(path)) continue;
    const bytes = readFileSync(join(site, path));
    if (relinkOne === relinkPage && settled(path, bytes)) continue;
    const before = bytes.toString();
    const { text, faults: found } = relinkOne(path, before, files);
    if (text !== before) writeFileSync(join(site, path), text);
    faults.push(...found);
  }
  return faults;
}
