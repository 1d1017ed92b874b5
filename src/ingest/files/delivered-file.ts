import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { InputFile } from '../../model/dataset.ts';
import type { Problem } from '../../model/problem.ts';
import { locatedProblem } from '../cells/located-problem.ts';

export interface FileRead {
  bytes?: Uint8Array;
  input?: InputFile;
  problem?: Problem;
}

/** Larger files are no tables of an office. */
const LARGEST = 256 * 1024 * 1024;

/** Reads a delivered file with its sum; what is no file, or cannot be opened, is a problem. */
export async function readDelivered(
  dataDir: string,
  at: { assessment: string | null; file: string },
): Promise<FileRead> {
  const path = at.assessment === null ? at.file : `${at.assessment}/${at.file}`;
  const full = join(dataDir, path);
  const refuse = (text: string, reason?: string): FileRead => ({
    problem: locatedProblem(
      { level: 'error', code: 'unreadable-file', text, params: { reason } },
      at,
    ),
  });
  try {
    const about = await stat(full);
    if (!about.isFile()) return refuse('no-regular-file');
    if (about.size > LARGEST) return refuse('file-too-large');
    const bytes = await readFile(full);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { bytes, input: { path, bytes: bytes.length, sha256 } };
  } catch (error) {
    const { code = 'EIO' } = error as NodeJS.ErrnoException;
    return refuse('file-not-opened', code);
  }
}
