import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Spread } from './large-tables.ts';
import { LARGE_TABLES, writeRowData } from './row-data.ts';

/**
 * How work grows with the rows of one table, in processor seconds and the peak of memory: `check` of
 * every table, good and all wrong; a paper and the pages of those that are told row by row.
 */

const bin = resolve(import.meta.dirname, '../src/cli/biaochi.mjs');
const room = mkdtempSync(join(tmpdir(), 'biaochi-bench-'));
/** Times the seconds of half the rows. */
const MOST = 2.3;

interface Used {
  seconds: number;
  megabytes: number;
}

/** A command in one process; of all processors, so that other work of the machine does not count. */
function run(args: readonly string[], expected: number): Used {
  const imports = ['one-core.ts', 'processor.ts'].flatMap((name) => [
    '--import',
    join(import.meta.dirname, name),
  ]);
  const done = spawnSync(process.execPath, [...imports, bin, ...args, '--quiet'], {
    cwd: room,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  if (done.status !== expected)
    throw new Error(`${args.join(' ')}: exit ${done.status}: ${done.stderr.slice(0, 2000)}`);
  return JSON.parse(done.output[3] ?? '');
}

const line = (...cells: string[]): void =>
  console.log(cells.map((cell, at) => (at === 0 ? cell.padEnd(24) : cell.padStart(12))).join(''));

interface Measured {
  tables: readonly string[];
  spreads: readonly Spread[];
  rows: readonly number[];
  command: (data: string) => readonly string[];
}

function measure(name: string, { tables, spreads, rows, command }: Measured): void {
  line(name, ...rows.map((one) => `${one}`), 'doubled', 'memory');
  for (const table of tables) {
    for (const spread of spreads) {
      const found = rows.map((one) => {
        const data = join(room, `${table}-${one}-${spread}`);
        writeRowData(data, table, one, spread);
        const used = run(command(data), spread === 'wrong' ? 1 : 0);
        rmSync(data, { recursive: true });
        return used;
      });
      const [before, last] = found.slice(-2);
      const factor = (last?.seconds ?? 0) / (before?.seconds ?? 1);
      line(
        spread === 'many' ? table : `${table}, ${spread === 'one' ? 'one unit' : 'all wrong'}`,
        ...found.map(({ seconds }) => `${seconds.toFixed(2)} s`),
        `${factor.toFixed(2)} ×`,
        `${(last?.megabytes ?? 0).toFixed(0)} MB`,
        factor <= MOST ? 'ok' : 'OVER',
      );
    }
  }
}

const asked = process.env.BENCH_ROWS?.split(',');
const only = (tables: readonly string[]): string[] =>
  tables.filter((table) => asked?.includes(table) ?? true);

measure('check, rows of', {
  tables: only(LARGE_TABLES),
  spreads: ['many', 'one', 'wrong'],
  rows: [8_000, 16_000, 32_000],
  command: (data) => ['check', '--data', data],
});
const told = { spreads: ['many', 'one'], rows: [4_000, 8_000, 16_000] } as const;
measure('circular, rows of', {
  ...told,
  tables: only(['adjustments', 'vetoes', 'deductions', 'appeals', 'lineage']),
  command: (data) => ['document', 'circular', '2024/main', '--data', data, '--out', `${data}.docx`],
});
measure('build, rows of', {
  ...told,
  tables: only(['adjustments', 'vetoes', 'deductions', 'appeals']),
  command: (data) => ['build', '--no-documents', '--data', data, '--out', `${data}.site`],
});
rmSync(room, { recursive: true });
