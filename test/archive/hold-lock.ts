import { takeBuildLock } from '../../src/archive/build-lock.ts';

/** Run by build-lock.test.ts in a process of its own: takes the lock, and keeps it for a while. */
const [folder = '', hold = '0', log = 'no'] = process.argv.slice(2);
const release = await takeBuildLock(folder, { patience: 20_000, onWait: () => {} });
process.stdout.write(release ? `taken ${log}\n` : 'refused\n');
await new Promise((done) => setTimeout(done, Number(hold)));
process.stdout.write(`leaving ${log}\n`);
release?.();
