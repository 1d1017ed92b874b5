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
 * An empty folder; what a dead build left behind is removed (the lock is held). A second build of one
 * process has another one: Node would take the modules of the first for its own, by their path.
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
  // A disk that fills up while a page is written is known by no name yet.
  await locatedLater(officeFolder(source), () => inFolder(work, () => build(settings)));
  return join(work, 'site');
}

/** Vite's bundler takes a hundred megabytes at its start that it never needs, unless it is told. */
function spareMemory(): void {
  process.env.MIMALLOC_ARENA_EAGER_COMMIT ??= '0';
}

/** Astro puts what it prerenders with into the current folder where the output lies outside of it. */
async function inFolder(folder: string, work: () => Promise<void>): Promise<void> {
  const before = process.cwd();
  process.chdir(folder);
  try {
    await work();
  } finally {
    process.chdir(before);
  }
}
