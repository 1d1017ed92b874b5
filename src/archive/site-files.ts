import { existsSync, readdirSync, readFileSync, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { removeFolder } from './folders.ts';
import { filesBelow, isOurSite, MANIFEST, type Manifest } from './manifest.ts';

/** What systems and office programs leave in every folder that is looked at. */
const LEFT_BEHIND = /(^|\/)(Thumbs\.db|desktop\.ini|\.DS_Store|~\$[^/]*)$/i;

/** Paths that the manifest of a site lists, with its own; none where there is no site of ours. */
function listed(folder: string): Set<string> {
  if (!isOurSite(folder)) return new Set();
  const { files }: Manifest = JSON.parse(readFileSync(join(folder, MANIFEST), 'utf8'));
  return new Set([MANIFEST, ...files.map(({ path }) => path)]);
}

/** Files of other people in a folder: those that the manifest of a site in it does not list. */
export function foreignFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const own = listed(folder);
  return filesBelow(folder).filter((path) => !own.has(path) && !LEFT_BEHIND.test(path));
}

/** Whether a folder may be replaced: absent, or without files of other people. */
export function mayReplace(folder: string): boolean {
  if (!existsSync(folder)) return true;
  return statSync(folder).isDirectory() && foreignFiles(folder).length === 0;
}

/**
 * Removes a site, file by file as its manifest lists them. What is not listed stays, and so do the
 * folders that it lies in. The manifest goes last: what is left of a killed removal is still known as
 * ours.
 */
export function removeSite(folder: string): void {
  if (!existsSync(folder)) return;
  const own = listed(folder);
  own.delete(MANIFEST);
  clear(folder, '', own);
  if (isOurSite(folder)) removeFolder(join(folder, MANIFEST));
  removeIfEmpty(folder);
}

function clear(folder: string, below: string, own: ReadonlySet<string>): void {
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) {
      clear(folder, path, own);
      removeIfEmpty(join(folder, path));
    } else if (own.has(path) || LEFT_BEHIND.test(path)) removeFolder(join(folder, path));
  }
}

function removeIfEmpty(folder: string): void {
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}
