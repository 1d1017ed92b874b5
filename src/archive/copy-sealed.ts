import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SealedFile, SealFault } from '../model/seal.ts';
import { makeFolder } from './folders.ts';
import { located } from './located.ts';
import { isPlainFile } from './seal-versions.ts';

/**
 * Copies sealed files byte by byte from a seal’s folder to another, and returns those that are not
 * as they were sealed. What lies beside them is not copied.
 */
export const copySealed = (from: string, to: string, files: readonly SealedFile[]): SealFault[] =>
  files.flatMap((file) => faultOfCopy(from, to, file));

function faultOfCopy(from: string, to: string, { path, sha256 }: SealedFile): SealFault[] {
  const [source, goal] = [join(from, path), join(to, path)];
  if (!isPlainFile(source)) return [{ path, what: 'missing' }];
  makeFolder(dirname(goal));
  return located(goal, () => copyWithSum(source, goal)) === sha256
    ? []
    : [{ path, what: 'changed' }];
}

/** Files go through one room, and are read once for copy and sum. */
const ROOM = Buffer.alloc(1 << 18);

/** Copies a file; returns the SHA-256 of what was copied. */
function copyWithSum(source: string, goal: string): string {
  const hash = createHash('sha256');
  const from = openSync(source, 'r');
  try {
    const to = openSync(goal, 'w');
    try {
      for (let size = readSync(from, ROOM); size > 0; size = readSync(from, ROOM)) {
        hash.update(ROOM.subarray(0, size));
        writeAll(to, ROOM.subarray(0, size));
      }
    } finally {
      closeSync(to);
    }
  } finally {
    closeSync(from);
  }
  return hash.digest('hex');
}

/** A system may take less than it was given. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}
