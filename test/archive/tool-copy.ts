import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../..');
const PARTS = [
  'src',
  'public',
  'schema',
  'docs',
  'pictures',
  'content/README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'README.md',
  'README.zh-CN.md',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  '.npmrc',
  'tsconfig.json',
  'tsconfig.package.json',
  'LICENSE',
];

/** A copy of the tool in a folder of its own, whose builds wait for no other test’s. */
export interface Tool {
  /** Folder of everything; its path has a space and Chinese in it. */
  room: string;
  folder: string;
  bin: string;
  run: (args: readonly string[], env?: NodeJS.ProcessEnv) => SpawnSyncReturns<string>;
  remove: () => void;
}

export function copyTool(name: string): Tool {
  const room = mkdtempSync(join(tmpdir(), `biaochi 年度-${name}-`));
  const folder = join(room, 'tool');
  mkdirSync(folder);
  for (const part of PARTS)
    if (existsSync(join(PROJECT, part)))
      cpSync(join(PROJECT, part), join(folder, part), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  const bin = join(folder, 'src/cli/biaochi.mjs');
  return {
    room,
    folder,
    bin,
    run: (args, env = {}) =>
      spawnSync(process.execPath, [bin, ...args], {
        encoding: 'utf8',
        cwd: room,
        env: { ...process.env, ...env },
      }),
    remove: () => rmSync(room, { recursive: true, force: true }),
  };
}
