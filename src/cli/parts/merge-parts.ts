import { copyFileSync, existsSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder } from '../../archive/folders.ts';

/** Moves the files of another part into the folder of a site. Keeps files that every part has. */
export function addFiles(
  site: string,
  part: string,
  paths: readonly string[],
  { move }: { move: boolean },
): void {
  const bring = move ? renameSync : copyFileSync;
  for (const path of paths) {
    const to = join(site, path);
    if (existsSync(to)) continue;
    makeFolder(dirname(to));
    bring(join(part, path), to);
  }
}
