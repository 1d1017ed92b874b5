import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { generate } from './generate.ts';

/** Reading, scoring and writing national data; each run in a process of its own. */

const RUNS = Number(process.env.BENCH_RUNS ?? 5);

interface Sample {
  milliseconds: number;
  megabytes: number;
}

interface Result extends Sample {
  /** The fastest run: what is left when nothing else used the machine. */
  least: number;
}

function measure(what: string, folder: string): Sample {
  const run = spawnSync(process.execPath, [join(import.meta.dirname, 'measure.ts'), what, folder], {
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return JSON.parse(run.stdout);
}

const COMMAND = [
  ...['--import', join(import.meta.dirname, 'peak.ts')],
  join(import.meta.dirname, '../src/cli/biaochi.mjs'),
];
const CHECK = ['check', '--quiet'];
const SCORE = ['score', '2024/national', '--format', 'json', '--quiet'];

/** The whole command with starting up, as a user waits for it. */
function command(args: readonly string[], folder: string): Sample {
  const start = performance.now();
  const run = spawnSync(process.execPath, [...COMMAND, ...args, '--data', folder], {
    stdio: ['ignore', 'ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`${args[0]}: exit ${run.status}`);
  return { milliseconds: performance.now() - start, megabytes: Number(run.output[3]) };
}

/** Half of the runs took less. */
function median(sample: () => Sample): Result {
  const samples = Array.from({ length: RUNS }, sample);
  const middle = (key: keyof Sample): number =>
    samples.map((one) => one[key]).sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? Number.NaN;
  const least = Math.min(...samples.map(({ milliseconds }) => milliseconds));
  return { milliseconds: middle('milliseconds'), megabytes: middle('megabytes'), least };
}

function line(name: string, { milliseconds, megabytes, least }: Result, goal = ''): void {
  const times = [milliseconds, least].map((time) => `${time.toFixed(0)} ms`.padStart(10)).join('');
  console.log(`${name.padEnd(40)}${times}${`${megabytes.toFixed(0)} MB`.padStart(9)}   ${goal}`);
}

const verdict = (value: number, limit: number, text: string): string =>
  `${value <= limit ? 'ok  ' : 'OVER'} ${text}`;

const small = { units: 2844, indicators: 100 };
const csv = await generate({ ...small, format: 'csv' });
const xlsx = await generate({ ...small, format: 'xlsx' });
const large = await generate({ units: 28440, indicators: 100, format: 'csv' });

console.log(`2,844 units × 100 indicators: median and least of ${RUNS} runs, peak of memory`);
const papa = median(() => measure('papa', csv));
line('Papa Parse alone', papa);
const read = median(() => measure('read', csv));
const readLimit = 3 * papa.milliseconds + 300;
line(
  'read and check the CSV',
  read,
  verdict(read.milliseconds, readLimit, `≤ ${readLimit.toFixed(0)} ms (3 × Papa + 300)`),
);
const unguarded = median(() => measure('unguarded', csv));
line('the same without guards', unguarded);
const guards = Math.max(0, read.least - unguarded.least);
const check = median(() => command(CHECK, csv));
const share = `guards ${guards.toFixed(0)} ms of it (≤ a tenth)`;
line('check, CSV', check, verdict(guards, check.least / 10, share));
line(
  'read and check the .xlsx',
  median(() => measure('read', xlsx)),
);
const score = median(() => measure('score', csv));
line('score with peer bounds', score, verdict(score.milliseconds, 400, '≤ 400 ms'));
line(
  'all 287,244 traces',
  median(() => measure('traces', csv)),
);
line(
  'results as JSON',
  median(() => measure('json', csv)),
);
const whole = median(() => command(SCORE, csv));
line('score --format json, CSV', whole, verdict(whole.milliseconds, 3000, '≤ 3000 ms'));
line('', whole, verdict(whole.megabytes, 600, '≤ 600 MB'));
line(
  'score --format json, .xlsx',
  median(() => command(SCORE, xlsx)),
);

console.log('\n28,440 units × 100 indicators: ten times the cells');
for (const [name, what, base] of [
  ['read and check the CSV', 'read', read],
  ['score with peer bounds', 'score', score],
] as const) {
  const tenfold = median(() => measure(what, large));
  const factor = tenfold.least / base.least;
  line(name, tenfold, verdict(factor, 12, `${factor.toFixed(1)} × the time (≤ 12)`));
}
const wholeLarge = median(() => command(SCORE, large));
const factor = wholeLarge.least / whole.least;
line(
  'score --format json',
  wholeLarge,
  verdict(factor, 12, `${factor.toFixed(1)} × the time (≤ 12)`),
);
