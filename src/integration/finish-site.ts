import { bytesSum, fileSum, MANIFEST } from '../archive/manifest.ts';
import type { LinkFault } from '../export/links/relative-links.ts';
import { siteLinks } from '../export/links/relink-site.ts';
import type { InputFile } from '../model/dataset.ts';

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
}

/** Makes all links of a built site relative, follows them, and sums up its files. */
export function finishSite({ site, paths, sealed }: Unfinished): FinishedSite {
  const relink = siteLinks(site, paths);
  const faults: LinkFault[] = [];
  const sumOf = (path: string): InputFile => {
    if (sealed.some((folder) => path.startsWith(folder))) return fileSum(site, path);
    const relinked = relink(path);
    faults.push(...(relinked?.faults ?? []));
    return relinked ? bytesSum(path, relinked.bytes) : fileSum(site, path);
  };
  return { sums: paths.filter((path) => path !== MANIFEST).map(sumOf), faults };
}
