import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { writeCsv } from '../src/export/csv.ts';
import { nationalData } from './national-data.ts';

/**
 * The full site without documents, from CSV to the last page, at three sizes: seconds, processor
 * seconds, pages and MB of HTML per second, peak memory of all processes together; with all cores and
 * with one; beside it in the same run a bare script and a plain Astro project that make plain pages of
 * the same data, and how many times as long as plain Astro it takes. All of it is written to memory where there is
 * such a folder, since the noise of a disk drowns the rest; so the checkout, in which a site is made
 * before it is put in its place, is copied there too. The first build there, which is not measured,
 * fills Node's compile cache as any build before has done in an office.
 */

interface Size {
  name: string;
  units: number;
  indicators: number;
  years: number;
  /** Seconds. */
  goal: number;
  /** Times the seconds of plain Astro. */
  ratio: number;
  /** Kilobytes that a page may have when packed. */
  page: number;
}

const SIZES: readonly Size[] = [
  { name: 'S', units: 100, indicators: 40, years: 3, goal: 3, ratio: 3, page: 50 },
  { name: 'M', units: 300, indicators: 60, years: 5, goal: 5, ratio: 6, page: 50 },
  { name: 'L', units: 2844, indicators: 100, years: 1, goal: 20, ratio: 4.5, page: 150 },
];

const memory = '/dev/shm';
const ROOM = join(statSync(memory, { throwIfNoEntry: false }) ? memory : tmpdir(), 'biaochi-bench');

/** One data folder with like figures in each year, so that nothing but size differs. */
export function generateYears({ name, units, indicators, years }: Size): string {
  const folder = join(ROOM, `data-${name}`);
  rmSync(folder, { recursive: true, force: true });
  for (let year = 2025 - years; year < 2025; year++) {
    const data = nationalData(units, indicators, year);
    const assessment = join(folder, String(year), 'national');
    mkdirSync(assessment, { recursive: true });
    writeFileSync(join(assessment, 'scheme.yaml'), data.scheme);
    writeFileSync(join(assessment, 'units.csv'), writeCsv(data.units));
    writeFileSync(join(assessment, 'indicators.csv'), writeCsv(data.indicators));
    writeFileSync(join(assessment, 'values.csv'), writeCsv(data.values));
  }
  writeFileSync(join(folder, 'site.yaml'), 'title: 全国测算\n');
  return folder;
}

/** Megabytes that all processes together may take. */
const MEMORY = 2048;

interface Made {
  seconds: number;
  /** Processor seconds of all its processes. */
  busy: number;
  megabytes: number;
}

/** A command with all its processes. */
function run(args: string[]): Made {
  const usage = join(ROOM, 'usage');
  rmSync(usage, { force: true });
  const start = performance.now();
  const made = spawnSync(process.execPath, ['--import', here('usage.ts'), ...args], {
    stdio: ['ignore', 'ignore', 'inherit', 'ignore'],
    env: { ...process.env, BENCH_USAGE: usage },
  });
  const seconds = (performance.now() - start) / 1000;
  if (made.status !== 0) throw new Error(`${args.join(' ')}: exit ${made.status}`);
  const sum = { seconds, busy: 0, megabytes: 0 };
  for (const line of readFileSync(usage, 'utf8').trim().split('\n')) {
    const [, busy = 0, megabytes = 0] = line.split(' ').map(Number);
    sum.busy += busy;
    sum.megabytes += megabytes;
  }
  return sum;
}

/** Pages and megabytes of HTML below a folder, and megabytes of everything. */
function weigh(folder: string): { pages: number; html: number; all: number } {
  const sum = { pages: 0, html: 0, all: 0 };
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const { size } = statSync(join(folder, path));
    if (!/\.\w+$/.test(path)) continue;
    sum.all += size / 1e6;
    if (!path.endsWith('.html')) continue;
    sum.pages += 1;
    sum.html += size / 1e6;
  }
  return sum;
}

/** The largest page as a server sends it, in kilobytes; large pages pack alike, so of the longest ten. */
function largestPacked(folder: string): number {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => join(folder, path))
    .map((path) => ({ path, size: statSync(path).size }))
    .sort((a, b) => b.size - a.size);
  return (
    Math.max(...pages.slice(0, 10).map(({ path }) => gzipSync(readFileSync(path)).length)) / 1000
  );
}

const verdict = (measured: number, limit: number, unit: string): string =>
  `${measured <= limit ? 'ok  ' : 'OVER'} ≤ ${limit} ${unit}`;

function line(name: string, made: Made, out: string, goal = ''): void {
  const { pages, html, all } = weigh(out);
  const rates = `${(pages / made.seconds).toFixed(0)} pages/s ${(html / made.seconds).toFixed(1)} MB/s`;
  console.log(
    `${name.padEnd(24)}${made.seconds.toFixed(2).padStart(7)} s ${made.busy.toFixed(2).padStart(7)} s busy ${made.megabytes.toFixed(0).padStart(6)} MB  ` +
      `${String(pages).padStart(5)} pages ${html.toFixed(1)} of ${all.toFixed(1)} MB, ${rates}  ${goal}`,
  );
}

/** Sources alone; what is installed stays where it is. */
function checkoutInMemory(): string {
  const from = resolve(import.meta.dirname, '..');
  const to = join(ROOM, 'checkout');
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  const left = ['node_modules', '.git', '.biaochi', '.astro', 'dist'];
  for (const name of readdirSync(from).filter((one) => !left.includes(one)))
    cpSync(join(from, name), join(to, name), { recursive: true });
  symlinkSync(join(from, 'node_modules'), join(to, 'node_modules'));
  return to;
}

const here = (name: string): string => resolve(import.meta.dirname, name);
const wanted = process.argv[2];
mkdirSync(ROOM, { recursive: true });
const checkout = checkoutInMemory();

function buildSite(data: string, site: string, before: string[] = []): Made {
  const args = ['build', '--no-documents', '--quiet', '--data', data, '--out', site];
  return run([...before, join(checkout, 'src/cli/biaochi.mjs'), ...args]);
}

/** How many times as long as plain Astro, by the clock and by what the processors did. */
function ratios(name: string, ours: Made, plain: Made, most: number): void {
  const clock = ours.seconds / plain.seconds;
  const busy = ours.busy / plain.busy;
  console.log(
    `${name.padEnd(24)}${clock.toFixed(2).padStart(7)} × plain Astro, ${busy.toFixed(2)} × busy  ${verdict(clock, most, '×')}`,
  );
}

buildSite(join(checkout, 'data'), join(ROOM, 'site-first'));
rmSync(join(ROOM, 'site-first'), { recursive: true, force: true });
for (const size of SIZES.filter(({ name }) => wanted === undefined || name === wanted)) {
  const data = generateYears(size);
  console.log(
    `\n${size.name}: ${size.units} units × ${size.indicators} indicators × ${size.years} years`,
  );
  const site = join(ROOM, `site-${size.name}`);
  const ours = buildSite(data, site);
  line('biaochi', ours, site, verdict(ours.seconds, size.goal, 's'));
  console.log(
    `memory, all processes ${ours.megabytes.toFixed(0).padStart(9)} MB  ${verdict(ours.megabytes, MEMORY, 'MB')}`,
  );
  const alone = buildSite(data, site, ['--import', here('one-core.ts')]);
  line('biaochi, one core', alone, site);
  const largest = largestPacked(site);
  const packed = `${largest.toFixed(0)} kB`;
  console.log(`largest page, packed   ${packed.padStart(9)}  ${verdict(largest, size.page, 'kB')}`);
  const bare = join(ROOM, `bare-${size.name}`);
  line('bare script', run([here('plain-pages.ts'), data, bare]), bare);
  const astro = join(ROOM, `astro-${size.name}`);
  const plain = run([here('plain-astro.ts'), data, astro]);
  line('plain Astro', plain, astro);
  ratios('all cores', ours, plain, size.ratio);
  ratios('one core', alone, plain, size.ratio);
  for (const folder of process.env.BENCH_KEEP ? [] : [site, bare, astro, data])
    rmSync(folder, { recursive: true, force: true });
}
if (!process.env.BENCH_KEEP) rmSync(checkout, { recursive: true, force: true });
