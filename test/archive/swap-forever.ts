import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { swap } from '../../src/archive/swap.ts';

/** Run by swap.test.ts in a process of its own, to be killed: puts site a, then b, then a … at OUT. */
const [folder = ''] = process.argv.slice(2);
for (let round = 0; ; round++) {
  const made = join(folder, '.biaochi', `made-${process.pid}-${round}`);
  mkdirSync(made, { recursive: true });
  cpSync(join(folder, round % 2 === 0 ? 'a' : 'b'), made, { recursive: true });
  swap(folder, made, join(folder, 'out'));
  rmSync(made, { recursive: true, force: true });
  if (round === 0) process.stdout.write('started\n');
}
