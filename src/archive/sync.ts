import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Puts all files and folders below a folder on the disk, before the rename that makes them count: a
 * power cut could otherwise leave their names without their content.
 */
export function syncBelow(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) syncBelow(path);
    else syncPath(path);
  }
  syncPath(folder);
}

/** What systems say where a folder, or a file that may only be read, cannot be synced (Windows). */
const CANNOT = ['EPERM', 'EACCES', 'EINVAL', 'EISDIR', 'ENOTSUP'];

const cannot = (error: unknown): boolean =>
  CANNOT.includes((error as NodeJS.ErrnoException).code ?? '');

/** One file or folder; where its kind cannot be synced the rename has to do. */
export function syncPath(path: string): void {
  try {
    syncOpened(openForSync(path));
  } catch (error) {
    if (!cannot(error)) throw error;
  }
}

/** Windows syncs only what may be written to, and opens folders only to read. */
function openForSync(path: string): number {
  try {
    return openSync(path, 'r+');
  } catch (error) {
    if (!cannot(error)) throw error;
    return openSync(path, 'r');
  }
}

function syncOpened(file: number): void {
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
