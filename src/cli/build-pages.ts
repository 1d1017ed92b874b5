import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder, removeFolder } from '../archive/folders.ts';
import { locatedLater } from '../archive/located.ts';
import { handOver, type Told } from '../integration/site-data.ts';
import type { Source } from '../integration/source.ts';
import type { Report } from '../model/report.ts';
import type { Share } from '../model/share.ts';
import { astroSettings } from './astro-settings.ts';
import { officeFolder } from './office-folder.ts';

let builds = 0;

/**
 * Makes an empty work folder and removes what a dead build left behind (the caller holds the lock).
 * A second build in the same process gets another path, since Node would take the modules of the
 * first build for its own.
 */
export function workFolder(office: string): string {
  const room = join(office, '.biaochi');
  makeFolder(room);
  for (const name of readdirSync(room))
    if (/^build(-\d+)?$/.test(name)) removeFolder(join(room, name));
  builds += 1;
  const work = join(room, builds === 1 ? 'build' : `build-${builds}`);
  makeFolder(work);
  return work;
}

/** Makes the pages of a share of the report; returns the folder of the raw site. Astro is loaded only now. */
export async function buildPages(
  work: string,
  source: Source,
  report: Report,
  share: Share,
  told?: Told,
): Promise<string> {
  handOver(source, report, share, told);
  spareMemory();
  const { build } = await import('astro');
  const settings = astroSettings(work);
  // Gives the error of a full disk, which names no file, the office's folder as its place.
  await locatedLater(officeFolder(source), () => inFolder(work, () => build(settings)));
  return join(work, 'site');
}

/**
 * Tells Vite's bundler to do without a hundred megabytes that it takes at its start and never
 * needs.
 */
function spareMemory(): void {
  process.env.MIMALLOC_ARENA_EAGER_COMMIT ??= '0';
}

/**
 * Runs in `folder` as the current folder: Astro writes its prerender modules to the current folder
 * if the output lies outside of it.
 */
async function inFolder(folder: string, work: () => Promise<void>): Promise<void> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    await work();
  } finally {
    process.chdir(before);
  }
}
