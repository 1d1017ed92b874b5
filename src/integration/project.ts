import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The folder of the tool itself. */
export const PROJECT = resolve(import.meta.dirname, '../..');

/** How the command is typed: in a checkout through npx; a pack, which has no lock file, has its own. */
export const COMMAND = existsSync(join(PROJECT, 'package-lock.json')) ? 'npx biaochi' : 'biaochi';

/** Version of the tool. */
export function toolVersion(): string {
  return JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')).version;
}
