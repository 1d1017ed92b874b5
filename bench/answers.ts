import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { writeCsv } from '../src/export/csv.ts';
import { openBrowser } from '../src/export/pdf/browser-of-machine.ts';
import { nationalData } from './national-data.ts';

/**
 * The field for asking on a site of 2,844 units that is opened from its folder: milliseconds from a
 * key to the first suggestions, for the first key of a page and for those after it.
 */

const UNITS = 2844;
const INDICATORS = 20;
/** Milliseconds. */
const GOAL = 50;
const QUERIES = ['a', 'zb', '县', '2024', 'gdp', '人民'];

const bin = resolve(import.meta.dirname, '../src/cli/biaochi.mjs');
const room = mkdtempSync(join(tmpdir(), 'biaochi-bench-'));

function writeData(): string {
  const data = join(room, 'data');
  const folder = join(data, '2024/national');
  mkdirSync(folder, { recursive: true });
  const { scheme, units, indicators, values } = nationalData(UNITS, INDICATORS);
  writeFileSync(join(folder, 'scheme.yaml'), scheme);
  for (const [name, rows] of Object.entries({ units, indicators, values }))
    writeFileSync(join(folder, `${name}.csv`), writeCsv(rows));
  writeFileSync(join(data, 'site.yaml'), 'title: 全国测算\n');
  return data;
}

/** Runs in the page: notes when a key goes down and when suggestions stand there. */
function watch(): void {
  const times: number[] = [];
  (globalThis as { times?: number[] }).times = times;
  let start = 0;
  addEventListener(
    'keydown',
    () => {
      start = performance.now();
    },
    true,
  );
  addEventListener('DOMContentLoaded', () => {
    const note = () => {
      if (start > 0 && document.querySelector('.results a')) times.push(performance.now() - start);
      start = 0;
    };
    new MutationObserver(note).observe(document.body, { childList: true, subtree: true });
  });
}

const line = (name: string, times: readonly number[]): void => {
  const most = Math.max(...times);
  const verdict = most <= GOAL ? 'ok  ' : 'OVER';
  console.log(`${name.padEnd(24)}${most.toFixed(1).padStart(8)} ms  ${verdict} ≤ ${GOAL} ms`);
};

const site = join(room, 'site');
const args = [bin, 'build', '--no-documents', '--quiet', '--data', writeData(), '--out', site];
const { status } = spawnSync(process.execPath, args, {
  cwd: room,
  stdio: ['ignore', 'ignore', 'inherit'],
});
if (status !== 0) throw new Error('the site was not built');
const browser = await openBrowser();
if (!browser) throw new Error('no browser on this machine');
for (const path of ['index.html', '2024/national/index.html']) {
  const first: number[] = [];
  const later: number[] = [];
  for (const query of QUERIES) {
    const page = await browser.newPage();
    await page.addInitScript(watch);
    await page.goto(pathToFileURL(join(site, path)).href);
    await page.keyboard.press('/');
    await page.keyboard.type(query, { delay: 150 });
    await page.waitForSelector('.results a');
    const [one = Number.NaN, ...rest] = await page.evaluate(
      () => (globalThis as unknown as { times: number[] }).times,
    );
    first.push(one);
    later.push(...rest);
    await page.close();
  }
  line(`${path}, first key`, first);
  line(`${path}, later keys`, later);
}
await browser.close();
rmSync(room, { recursive: true });
