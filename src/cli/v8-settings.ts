import { setFlagsFromString } from 'node:v8';

/**
 * How V8 works for a build, a few seconds in which two threads have all there is to do on two cores.
 * Read by V8 each time that it decides, so that they can be set while it runs.
 */

/** V8 would place in old space what is made where much lived long, and most of it dies there at once. */
const NO_GUESSES = '--no-allocation-site-pretenuring';

const SMALL: readonly string[] = [
  NO_GUESSES,
  // Fewer functions are compiled anew, and only after more calls: elsewhere that is done on cores
  // that have nothing else to do, here at the cost of a page.
  '--efficiency-mode',
  // Nearly all that outlives a page is wanted to the end, so that looking for garbage in it is for
  // nothing; and 64 MB of files on their way to the disk are no reason to look for it.
  '--heap-growing-percent=400',
  '--external-memory-accounted-in-global-limit',
];

/** Garbage that may gather, in percent of what is in use; V8 lets it be twice that. */
const LARGE: readonly string[] = [NO_GUESSES, '--heap-growing-percent=25'];

/**
 * The settings for a site, by its size. Another Node, newer than the one installed with the project,
 * may not know them, and says so: it goes by its own.
 */
export function settingsFor(large: boolean, version = process.version): readonly string[] {
  if (!version.startsWith('v24.')) return [];
  return large ? LARGE : SMALL;
}

/** To be called when it is known how much there is to do. */
export const settle = (large: boolean): void => settingsFor(large).forEach(setFlagsFromString);

/** Documents are made by one thread, with a core to spare for the compiler. */
export function settleForDocuments(): void {
  if (settingsFor(false).length > 0) setFlagsFromString('--no-efficiency-mode');
}
