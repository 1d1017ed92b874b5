import { writeSync } from 'node:fs';
import { main } from '../src/cli/main.ts';

/** Runs the command line as it is, and leaves its peak of memory on stream 3. */
process.on('exit', () => {
  writeSync(3, String(process.resourceUsage().maxRSS / 1024));
});
await main(process.argv.slice(2));
