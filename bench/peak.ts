import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** Loaded before the command line as users start it: leaves the peak of memory on stream 3. */
if (isMainThread)
  process.on('exit', () => {
    writeSync(3, String(process.resourceUsage().maxRSS / 1024));
  });
