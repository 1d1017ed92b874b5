import { existsSync, watch } from 'node:fs';
import { dirname } from 'node:path';

/** An editor writes a file in several strokes; they count as one change. */
const QUIET_MS = 150;

export interface Changes {
  /** Waits for the next change, until it has been quiet for a moment. */
  next: () => Promise<void>;
}

/** Watches all files below a folder; one that does not exist yet, from the moment it does. */
function watchFolder(folder: string, tell: () => void): void {
  if (existsSync(folder)) {
    watch(folder, { recursive: true }, tell);
    return;
  }
  if (!existsSync(dirname(folder))) return;
  const above = watch(dirname(folder), () => {
    if (!existsSync(folder)) return;
    above.close();
    watchFolder(folder, tell);
    tell();
  });
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
