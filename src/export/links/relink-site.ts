import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LinkFault, relinkCss, relinkPage } from './relative-links.ts';
import { findAddresses, folderOf, settledLinks } from './settled-links.ts';

/** A page or style sheet as it stands in the site now, and its addresses that lead nowhere. */
export interface RelinkedFile {
  bytes: Uint8Array;
  faults: LinkFault[];
}

export interface SiteLinks {
  /** Whether an address needs no more work on the pages of a folder, as `settledLinks` tells it. */
  settled: (folder: string, address: string) => boolean;
  /** Rewrites a page or style sheet so that it opens from any folder; undefined for any other file. */
  relink: (path: string) => RelinkedFile | undefined;
}

/** The links of a built site; `paths` are all files of it. */
export function siteLinks(site: string, paths: readonly string[]): SiteLinks {
  const files = new Set(paths);
  const settled = settledLinks(files);
  const isDone = (page: string, html: string): boolean => {
    let all = true;
    const looked = findAddresses(html, (address) => {
      all &&= settled(folderOf(page), address);
    });
    return looked && all;
  };
  const relink = (path: string): RelinkedFile | undefined => {
    const isPage = path.endsWith('.html');
    if (!isPage && !path.endsWith('.css')) return undefined;
    const bytes = readFileSync(join(site, path));
    const before = bytes.toString();
    if (isPage && isDone(path, before)) return { bytes, faults: [] };
    const { text, faults } = (isPage ? relinkPage : relinkCss)(path, before, files);
    if (text === before) return { bytes, faults };
    const changed = Buffer.from(text);
    writeFileSync(join(site, path), changed);
    return { bytes: changed, faults };
  };
  return { settled, relink };
}
