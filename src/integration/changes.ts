import { existsSync, type FSWatcher, statSync, watch } from 'node:fs';
import { dirname } from 'node:path';

/** An editor writes a file in several strokes; they count as one change. */
const QUIET_MS = 150;

export interface Changes {
  /** Waits for the next change, until it has been quiet for a moment. */
  next: () => Promise<void>;
}

/**
 * Watches all files below a folder, from the moment it exists. A folder that is deleted and made
 * again, or replaced by another one of its name, is watched anew.
 */
function watchFolder(folder: string, tell: () => void): void {
  let [known, below] = watchBelow(folder, tell);
  if (!existsSync(dirname(folder))) return;
  watch(dirname(folder), () => {
    if (identityOf(folder) === known) return;
    below?.close();
    [known, below] = watchBelow(folder, tell);
    tell();
  });
}

function watchBelow(folder: string, tell: () => void): [identity?: string, watcher?: FSWatcher] {
  const identity = identityOf(folder);
  if (identity === undefined) return [];
  // The folder may be deleted while it is watched; the watcher of its parent sees that.
  return [identity, watch(folder, { recursive: true }, tell).on('error', () => {})];
}

/** What tells a folder from another one that takes its name; undefined if there is none. */
function identityOf(folder: string): string | undefined {
  const found = statSync(folder, { throwIfNoEntry: false });
  return found && `${found.ino} ${found.birthtimeMs}`;
}

/** Watches all files below the folders. */
export function changesIn(folders: readonly string[]): Changes {
  let changed = 0;
  let wake = (): void => {};
  for (const folder of folders)
    watchFolder(folder, () => {
      changed = Date.now();
      wake();
    });
  return {
    next: async () => {
      while (changed === 0) await new Promise<void>((done) => (wake = done));
      while (Date.now() - changed < QUIET_MS) await new Promise((done) => setTimeout(done, 50));
      changed = 0;
    },
  };
}
