import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * Run by `npm run lock` after a change of dependencies. Removes `engines` from the lock file: npm
 * skips optional packages whose `engines` the running Node does not meet, and under Node 18 these
 * would be the binaries that the bundled Node 24 needs.
 */
const path = resolve(import.meta.dirname, '../../package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));
for (const [name, entry] of Object.entries(lock.packages)) {
  if (name !== '') delete entry.engines;
}
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
