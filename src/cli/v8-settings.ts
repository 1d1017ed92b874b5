import { setFlagsFromString } from 'node:v8';

/**
 * How V8 works for a build, a few seconds in which two threads have all there is to do on two cores.
 * Read by V8 each time that it decides, so that they can be set while it runs.
 */
const FOR_A_BUILD: readonly string[] = [
  // Fewer functions are compiled anew, and only after more calls: elsewhere that is done on cores
  // that have nothing else to do, here at the cost of a page.
  '--efficiency-mode',
  // Helpers of a collection would wait for the core on which the other thread makes pages.
  '--no-parallel-scavenge',
  // Nearly all that outlives a page is wanted to the end, so that looking for garbage in it is for
  // nothing; and 64 MB of files on their way to the disk are no reason to look for it.
  '--heap-growing-percent=400',
  '--no-allocation-site-pretenuring',
  '--external-memory-accounted-in-global-limit',
];

/** Garbage that may gather in a large site, in percent of what is in use; V8 lets it be twice that. */
const FOR_A_LARGE_SITE = '--heap-growing-percent=25';

/** Another Node, newer than the one installed with the project, may not know them, and says so. */
export const settingsFor = (version: string): readonly string[] =>
  version.startsWith('v24.') ? FOR_A_BUILD : [];

/** To be called when it is known how much there is to do. */
export function settle(large: boolean): void {
  const settings = large ? [FOR_A_LARGE_SITE] : settingsFor(process.version);
  settings.forEach(setFlagsFromString);
}
