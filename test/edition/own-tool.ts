import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cpSync, existsSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../..');
const PARTS = ['src', 'public', 'schema', 'astro.config.mjs', 'package.json', 'package-lock.json'];

/** A copy of the tool, so that its builds wait for nobody else's. */
export function copyTool(to: string): string {
  for (const part of PARTS)
    if (existsSync(join(PROJECT, part)))
      cpSync(join(PROJECT, part), join(to, part), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(to, 'node_modules'), 'junction');
  return to;
}

/** Runs its command line with the data of a folder. */
export function runTool(
  tool: string,
  folder: string,
  args: readonly string[],
): SpawnSyncReturns<string> {
  const bin = join(tool, 'src/cli/biaochi.mjs');
  return spawnSync(process.execPath, [bin, ...args, '--data', join(folder, 'data')], {
    encoding: 'utf8',
    cwd: folder,
    maxBuffer: 1 << 28,
  });
}
