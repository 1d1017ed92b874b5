import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { filesBelow } from '../src/archive/manifest.ts';
import { seal } from '../src/archive/seal.ts';
import { writeCsv } from '../src/export/csv.ts';
import { packFiles } from '../src/export/xlsx/pack-files.ts';
import { nationalData } from './national-data.ts';

/** What ten sealed years of 100 units add to a build, and how fast they are verified. */

const project = resolve(import.meta.dirname, '..');
const bin = join(project, 'src/cli/biaochi.mjs');
const YEARS = Number(process.env.BENCH_YEARS ?? 10);
const UNITS = 100;
const INDICATORS = 20;
const LAST = 2030;

const room = mkdtempSync(join(tmpdir(), 'biaochi-bench-'));
const data = join(room, 'data');
const archive = join(room, 'archive');

function makeYear(year: number): void {
  const folder = join(data, String(year), 'counties');
  mkdirSync(folder, { recursive: true });
  const { scheme, units, indicators, values } = nationalData(UNITS, INDICATORS, year);
  writeFileSync(join(folder, 'scheme.yaml'), scheme);
  writeFileSync(join(folder, 'units.csv'), writeCsv(units));
  writeFileSync(join(folder, 'indicators.csv'), writeCsv(indicators));
  writeFileSync(join(folder, 'values.csv'), writeCsv(values));
}

function run(program: string, args: readonly string[], cwd = room): number {
  const start = performance.now();
  const done = spawnSync(program, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  if (done.status !== 0) throw new Error(`${args.join(' ')}: exit ${done.status}`);
  return (performance.now() - start) / 1000;
}

const biaochi = (...args: string[]): number =>
  run(process.execPath, [bin, ...args, '--data', data, '--quiet']);
/** Seals a year with the pages that the latest one has; a real seal builds its own. */
function sealYear(year: number): number {
  makeYear(year);
  const start = performance.now();
  const pages = join(room, 'site', String(LAST));
  const tables = join(data, String(year));
  seal({
    archive,
    year,
    date: `${year + 1}-01-20`,
    tool: 'bench',
    edition: 'office',
    fingerprint: '0000-0000-0000-0000',
    assessments: [`${year}/counties`],
    publicFiles: new Map(filesBelow(pages).map((path) => [`${year}/${path}`, join(pages, path)])),
    publicPages: new Map([['index.html', '<p></p>']]),
    internalFiles: new Map([
      ['data/site.yaml', join(data, 'site.yaml')],
      ...filesBelow(tables).map((path): [string, string] => [
        `data/${year}/${path}`,
        join(tables, path),
      ]),
    ]),
    pack: packFiles,
  });
  return (performance.now() - start) / 1000;
}

const build = (): number => biaochi('build', '--out', join(room, 'site'));
const least = (times: number, work: () => number): number =>
  Math.min(...Array.from({ length: times }, work));

const line = (what: string, seconds: number, goal = ''): void =>
  console.log(`${what.padEnd(52)}${seconds.toFixed(1).padStart(8)} s   ${goal}`);
const verdict = (value: number, limit: number, text: string): string =>
  `${value <= limit ? 'ok  ' : 'OVER'} ≤ ${limit.toFixed(1)} s: ${text}`;

try {
  makeYear(LAST);
  writeFileSync(join(data, 'site.yaml'), 'title: 云溪市考核\n');
  const alone = least(2, build);
  line(`build of one year of ${UNITS} units`, alone);
  const sealing = Array.from({ length: YEARS }, (_, at) => sealYear(LAST - YEARS + at));
  line('one seal without its build', Math.min(...sealing));
  const pages = join(room, 'copy');
  const copying = least(2, () => {
    rmSync(pages, { recursive: true, force: true });
    const start = performance.now();
    for (let year = LAST - YEARS; year < LAST; year++)
      cpSync(join(archive, `${year}-v1/public`), join(pages, String(year)), { recursive: true });
    return (performance.now() - start) / 1000;
  });
  line(`copying the pages of ${YEARS} sealed years`, copying);
  const limit = 1.2 * alone + copying;
  const sealed = least(2, build);
  line(
    `build beside ${YEARS} sealed years`,
    sealed,
    verdict(sealed, limit, '1.2 × alone + copying'),
  );
  const files = filesBelow(archive);
  writeFileSync(join(room, 'files'), files.map((path) => `${path}\0`).join(''));
  const sums = least(2, () => run('sh', ['-c', 'xargs -0 sha256sum < ../files'], archive));
  line(`sha256sum of all ${files.length} files`, sums);
  const verify = least(2, () => biaochi('verify', '--no-score'));
  line('verify --no-score', verify, verdict(verify, 2 * sums, 'half the speed of sha256sum'));
  line('verify, scoring all years anew', biaochi('verify'));
} finally {
  if (!process.env['BENCH_KEEP']) rmSync(room, { recursive: true, force: true });
  else console.log(room);
}
