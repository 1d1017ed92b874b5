import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Run by `npm run lock` after a change of dependencies. npm leaves out optional packages whose
 * `engines` the running Node does not meet: under Node 18 that would be the binaries that the
 * bundled Node 24 needs. So the lock file states no engines.
 */
const path = resolve(import.meta.dirname, '../../package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
for (const [name, entry] of Object.entries(lock.packages)) {
  if (name !== '') delete entry.engines;
}
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
