import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { LARGE_TABLES, type Spread, writeRowData } from './row-data.ts';

/** How `check` grows with the rows of one table: processor seconds and the peak of memory. */

const bin = resolve(import.meta.dirname, '../src/cli/biaochi.mjs');
const ROWS = [8_000, 16_000, 32_000];
const room = mkdtempSync(join(tmpdir(), 'biaochi-bench-'));

/** Seconds of all processors, so that other work of the machine does not count. */
function check(
  table: string,
  rows: number,
  spread: Spread,
): { seconds: number; megabytes: number } {
  const data = join(room, `${table}-${rows}-${spread}`);
  writeRowData(data, table, rows, spread);
  const processor = join(import.meta.dirname, 'processor.ts');
  const args = ['--import', processor, bin, 'check', '--data', data, '--quiet'];
  const done = spawnSync(process.execPath, args, {
    cwd: room,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  if (done.status !== 0) throw new Error(`${table}: ${done.stderr}`);
  return JSON.parse(done.output[3] ?? '');
}

const line = (...cells: string[]): void =>
  console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(24) : cell.padStart(12))).join(''));

line('rows of', ...ROWS.map((rows) => `${rows}`), 'doubled', 'memory');
for (const table of LARGE_TABLES) {
  for (const spread of ['many', 'one'] as const) {
    const found = ROWS.map((rows) => check(table, rows, spread));
    const [, before, last] = found;
    line(
      spread === 'one' ? `${table}, one unit` : table,
      ...found.map(({ seconds }) => `${seconds.toFixed(2)} s`),
      `${((last?.seconds ?? 0) / (before?.seconds ?? 1)).toFixed(2)} ×`,
      `${(last?.megabytes ?? 0).toFixed(0)} MB`,
    );
  }
}
rmSync(room, { recursive: true });
