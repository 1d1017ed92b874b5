import { writeSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

/** Loaded before the command line: leaves processor seconds and the peak of memory on stream 3. */
if (isMainThread)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const used = { seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 };
    writeSync(3, JSON.stringify(used));
  });
