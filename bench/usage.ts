import { appendFileSync } from 'node:fs';

/**
 * Loaded before a command: each process of it leaves a line with its number, its processor seconds and
 * its peak of memory in the file that `BENCH_USAGE` names.
 */
const file = process.env.BENCH_USAGE;
if (file !== undefined)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const seconds = (userCPUTime + systemCPUTime) / 1e6;
    appendFileSync(file, `${process.pid} ${seconds} ${maxRSS / 1024}\n`);
  });
