import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** `npm run bench`: all benchmarks one after the other, or those named: `npm run bench -- engine`. */

const ALL = ['engine', 'rows', 'sites', 'answers', 'documents', 'seals', 'what-if'];

const named = process.argv.slice(2);
const unknown = named.filter((name) => !ALL.includes(name));
if (unknown.length > 0)
  throw new Error(`no benchmark ${unknown.join(', ')}; there are ${ALL.join(', ')}`);

for (const name of named.length > 0 ? named : ALL) {
  console.log(`── ${name}`);
  const { status } = spawnSync(process.execPath, [join(import.meta.dirname, `${name}.ts`)], {
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = 1;
  console.log();
}
