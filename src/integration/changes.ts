import { existsSync, watch } from 'node:fs';

/** An editor writes a file in several strokes; they count as one change. */
const QUIET_MS = 150;

export interface Changes {
  /** Waits for the next change, until it has been quiet for a moment. */
  next: () => Promise<void>;
}

/** Watches all files below the folders that exist. */
export function changesIn(folders: readonly string[]): Changes {
  let changed = 0;
  let wake = (): void => {};
  for (const folder of folders.filter((one) => existsSync(one)))
    watch(folder, { recursive: true }, () => {
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
