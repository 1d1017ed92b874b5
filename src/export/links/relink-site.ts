import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { markChinese } from './mark-chinese.ts';
import { type KnownLinks, type LinkFault, relinkCss, relinkPage } from './relative-links.ts';

/** A page or style sheet as it stands in the site now, and its addresses that lead nowhere. */
export interface RelinkedFile {
  bytes: Uint8Array;
  faults: LinkFault[];
}

/**
 * Rewrites a page or style sheet of a built site so that it opens from any folder, and marks what
 * is Chinese on an English page; undefined for any other file. `paths` are all files of the site.
 */
export function siteLinks(
  site: string,
  paths: readonly string[],
): (path: string) => RelinkedFile | undefined {
  const files = new Set(paths);
  let folder: { path: string; known: KnownLinks } | undefined;
  const knownIn = (path: string): KnownLinks => {
    if (folder?.path !== path) folder = { path, known: new Map() };
    return folder.known;
  };
  return (path) => {
    const isPage = path.endsWith('.html');
    if (!isPage && !path.endsWith('.css')) return undefined;
    const bytes = readFileSync(join(site, path));
    const before = bytes.toString();
    const { text: linked, faults } = isPage
      ? relinkPage(path, before, files, { known: knownIn(posix.dirname(path)) })
      : relinkCss(path, before, files);
    const text = isPage ? markChinese(linked) : linked;
    if (text === before) return { bytes, faults };
    const changed = Buffer.from(text);
    writeFileSync(join(site, path), changed);
    return { bytes: changed, faults };
  };
}
