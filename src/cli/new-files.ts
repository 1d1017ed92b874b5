import { closeSync, existsSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '../archive/folders.ts';
import { located } from '../archive/located.ts';
import type { Run } from './command.ts';
import { PART, requireFree } from './out/file-place.ts';

/** Adds a file. It appears at its path only when all files are written. */
export type AddFile = (path: string, content: Uint8Array | string) => void;

/**
 * Writes several files so that they appear together: each is written beside its path first and
 * renamed at the end. If the disk is full, a folder is read-only, or an older file is open in Word
 * or may not be changed, everything stays as it was. Throws if one would lie in the archive, the
 * data, the texts or the tool.
 */
export async function withNewFiles<T>(
  run: Pick<Run, 'data' | 'content' | 'language'>,
  work: (add: AddFile) => Promise<T>,
): Promise<T> {
  const parts: string[] = [];
  const folders: string[] = [];
  const looked = new Set<string>();
  const add: AddFile = (path, content) => {
    if (!looked.has(dirname(path))) requireFree(run, path);
    looked.add(dirname(path));
    const folder = makeFolder(dirname(path));
    if (folder !== undefined) folders.push(folder);
    parts.push(path);
    located(path, () => writeFileSync(path + PART, content));
  };
  try {
    const result = await work(add);
    for (const path of parts) if (existsSync(path)) closeSync(openSync(path, 'r+'));
    for (const path of parts) renameSync(path + PART, path);
    return result;
  } catch (error) {
    for (const path of parts) rmSync(path + PART, { force: true });
    for (const folder of folders.reverse()) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}
