import { join } from 'node:path';
import { makeFolder, removeFolder } from '../archive/folders.ts';
import { locatedLater } from '../archive/located.ts';
import type { Report } from '../model/report.ts';
import { setSiteData } from '../site-data.ts';
import type { PageHelper } from './page-helper.ts';
import { PROJECT } from './project.ts';
import { type Noted, siteWriter } from './site-writer.ts';
import { withoutSvgo } from './without-svgo.ts';

/**
 * Where a build is made, inside the project, as Astro's output must be. Always the same folder:
 * Node keeps what it compiled by path.
 */
const WORK = join(PROJECT, '.biaochi', 'build');

/** The folder, empty: what a dead build left behind is removed (the lock is held). */
export function workFolder(): string {
  removeFolder(WORK);
  makeFolder(WORK);
  return WORK;
}

/**
 * Makes all pages of the report; returns the folder of the raw site, and what was noted of files in
 * it. Astro is loaded only now. With a second thread it makes only the few pages that take no time;
 * the two threads share out the rest after it, or before it where the site is large.
 */
export async function buildPages(
  { work, content }: { work: string; content: string },
  report: Report,
  help: PageHelper | undefined,
): Promise<{ site: string; noted: Noted[] }> {
  const site = join(work, 'site');
  const helper = help?.begin(addedTo(report), site);
  const writer = siteWriter(site);
  // With one thread Astro writes all: written in one go, very large sites take twice the memory.
  setSiteData(report, helper && { helper, write: writer.write });
  const before = help?.beforeAstro() ?? false;
  if (helper && before) {
    await makeShared();
    await help?.stop();
  }
  spareMemory();
  const { build } = await import('astro');
  const { astroSettings, noToolbar } = await import('./astro-settings.ts');
  const { asLoaded } = await import('./as-loaded.ts');
  const settings = astroSettings(work, content);
  const vite = { ...settings.vite, plugins: [noToolbar, asLoaded] };
  const pages = () => build({ ...settings, vite });
  // A disk that fills up while a page is written is known by no name yet.
  await locatedLater(PROJECT, () => inFolder(work, () => withoutSvgo(pages)));
  if (helper && !before) await makeShared();
  return { site, noted: [...(help?.noted() ?? []), writer.noted()] };
}

async function makeShared(): Promise<void> {
  const { makeAll } = await import('../pages/_view/made.ts');
  await locatedLater(PROJECT, makeAll);
}

/** Vite's bundler takes a hundred megabytes at its start that it never needs, unless it is told. */
function spareMemory(): void {
  process.env.MIMALLOC_ARENA_EAGER_COMMIT ??= '0';
}

/** What a report gets after scoring, and what need not be made twice. */
function addedTo(report: Report): Partial<Report> {
  const { contents, documents, pdf, fingerprint, yearFingerprints } = report;
  return {
    fingerprint,
    yearFingerprints,
    ...(contents && { contents }),
    ...(documents !== undefined && { documents }),
    ...(pdf && { pdf }),
  };
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
