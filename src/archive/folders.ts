import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Makes a folder and those above it that are missing; returns the topmost one made. One by one:
 * the system’s own way to make several says on a read-only disk that there is no such folder.
 */
export function makeFolder(path: string): string | undefined {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const parent = dirname(path);
  const above = parent === path ? undefined : makeFolder(parent);
  try {
    mkdirSync(path);
  } catch (error) {
    // Another process was faster.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
    return above;
  }
  return above ?? path;
}

/**
 * Copies a folder’s files, one by one: copying whole folders in one call hides behind an error of
 * input and output that the disk is full.
 */
export function copyFolder(from: string, to: string): void {
  makeFolder(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, goal] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) copyFolder(source, goal);
    else copyFileSync(source, goal);
  }
}

/** What a system says where another program has something open. */
const IN_USE = ['EPERM', 'EACCES', 'EBUSY'];
/** Milliseconds; Windows does not move a folder while a virus scanner reads what was written there. */
const PATIENCE = process.platform === 'win32' ? 5000 : 0;
const POLL = 100;

/** Removes a folder with all that is in it, or nothing where there is none; tries again like `moveFolder`. */
export function removeFolder(path: string): void {
  rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: POLL });
}

/** Moves a folder, trying again for a while where something in it may be in use. */
export function moveFolder(from: string, to: string, patience = PATIENCE): void {
  const until = Date.now() + patience;
  for (;;) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (!IN_USE.includes(code) || Date.now() >= until) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, POLL);
    }
  }
}
