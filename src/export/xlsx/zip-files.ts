import { constants, crc32, deflateRawSync } from 'node:zlib';
import type { Zip, ZipInputFile } from 'fflate';
import { FIXED_TIME, permissions } from './zip.ts';
import { DEFLATED, gathered } from './zip-stream.ts';

/** A file that is read only when its turn comes. */
export interface FileToZip {
  path: string;
  /** Bytes that it has, for the progress. */
  size: number;
  read: () => Uint8Array;
  /** Unix permissions, by path and content. */
  modeOf: (bytes: Uint8Array) => number;
}

/**
 * Packs many or large files one after the other, by path and with the same fixed time. Calls `told`
 * after each with the bytes that are packed and that there are. The same Node makes the same bytes.
 */
export function zipFiles(
  files: readonly FileToZip[],
  told: (done: number, of: number) => void = () => {},
): Uint8Array {
  const all = files.reduce((sum, { size }) => sum + size, 0);
  return gathered((archive) => {
    let done = 0;
    for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
      addTo(archive, file);
      done += file.size;
      told(done, all);
    }
  });
}

function addTo(archive: Zip, { path, read, modeOf }: FileToZip): void {
  const bytes = read();
  const file: ZipInputFile = {
    filename: path,
    size: bytes.length,
    crc: crc32(bytes),
    compression: DEFLATED,
    mtime: FIXED_TIME,
    ...permissions(modeOf(bytes)),
  };
  archive.add(file);
  file.ondata?.(null, deflateRawSync(bytes, { level: constants.Z_BEST_COMPRESSION }), true);
}
