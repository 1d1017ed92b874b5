import { zip } from './zip.ts';

const PLAIN_FILE = 0o644;

/**
 * The archive of a seal’s part. Its files bear the permissions of plain files: without them `unzip` on
 * Debian and Ubuntu takes the names for those of an old DOS machine and garbles Chinese ones.
 */
export const packFiles = (files: ReadonlyMap<string, Uint8Array>): Uint8Array =>
  zip([...files].map(([path, bytes]) => ({ path, bytes, mode: PLAIN_FILE })));
