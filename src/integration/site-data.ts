import type { ContentDocument } from '../model/content.ts';
import type { Report } from '../model/report.ts';
import { type Share, WHOLE } from '../model/share.ts';
import type { Source } from './source.ts';

/**
 * Pages run in a bundle of their own, with a second copy of every module, but in the same process:
 * what they are to show is left for them under this key.
 */
const KEY = Symbol.for('biaochi');

/** Told after each page or document: how many of this process's are made, and of how many. */
export type Told = (done: number, of: number) => void;

interface SiteData {
  report?: Report;
  source?: Source;
  share?: Share;
  told?: Told | undefined;
}

const shared = globalThis as typeof globalThis & { [KEY]?: SiteData };

/** The report that the pages show. */
export function siteData(): Report {
  const report = shared[KEY]?.report;
  if (report === undefined)
    throw new Error('no report: the integration of astro.config.mjs reads it');
  return report;
}

/** Puts a report behind the pages, before they are made and whenever the data have changed. */
export function setSiteData(report: Report): void {
  shared[KEY] = { ...shared[KEY], report };
}

/** The texts that documents may hold; none where no report is asked for, as in `astro sync`. */
export const siteTexts = (): readonly ContentDocument[] => shared[KEY]?.report?.contents ?? [];

/** Where the command line reads the data from; undefined where Astro was started by itself. */
export const handedSource = (): Source | undefined => shared[KEY]?.source;

/** Which of the routes this process makes. */
export const handedShare = (): Share => shared[KEY]?.share ?? WHOLE;

/** Who wants to know how many pages are made; undefined where nobody does. */
export const handedTold = (): Told | undefined => shared[KEY]?.told;

/** For the command line, which reads and checks before it starts Astro. */
export function handOver(source: Source, report: Report, share = WHOLE, told?: Told): void {
  shared[KEY] = { source, report, share, told };
}
