import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../src/archive/manifest.ts';
import { HELD_TO_PERMISSIONS } from './held-to-permissions.ts';
import { sumsOf } from './power-cut.ts';
import type { Tool } from './tool-copy.ts';

/** What a command did on a disk of its own: how it ended, and the disk before and after. */
export interface OnDisk {
  status: number | null;
  stderr: string;
  before: string[];
  after: string[];
}

/** A disk that is filled up to so many bytes, or may only be read. */
export type Disk = { free: number } | 'read-only';

/**
 * Ways to a really cramped disk on this machine: a small disk mounted for the command alone (as
 * root, or as a user where the system lets users mount), or permissions taken away.
 */
const MOUNTS = [
  ['unshare', '--mount'],
  ['unshare', '--mount', '--map-root-user'],
] as const;

const mountWords = MOUNTS.find(
  ([program, ...words]) =>
    spawnSync(program, [...words, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0,
);

export const canMount = mountWords !== undefined;

const SCRIPT = `
set -e
mount -t tmpfs -o size=$SIZE tmpfs "$DISK"
cp -R "$SEED/." "$DISK/"
if [ -n "$FREE" ]; then
  left=$(df -k -P "$DISK" | tail -1 | awk '{print $4}')
  head -c $(( left * 1024 - FREE )) /dev/zero > "$DISK/filler"
else mount -o remount,bind,ro "$DISK"; fi
list() { (cd "$DISK"; find . ! -name filler ! -path ./.biaochi | LC_ALL=C sort; find . -type f ! -name filler -exec sha256sum {} + | LC_ALL=C sort); }
list > "$ROOM/before"
set +e
"$@"
status=$?
list > "$ROOM/after"
exit $status
`;

/**
 * Runs the tool with \`disk\` in its folder being a disk of 4 MB that holds what lies in \`seed\`,
 * and what \`at\` names (the office’s work folder, whose being there counts for nothing) if that is meant.
 */
export function onMountedDisk(
  tool: Tool,
  args: readonly string[],
  { disk, at = join(tool.room, 'disk') }: { disk: Disk; at?: string },
): OnDisk {
  if (!mountWords) throw new Error('this machine mounts nothing');
  const [program, ...words] = mountWords;
  const seed = join(tool.room, 'seed');
  const there = at === join(tool.room, 'disk');
  for (const folder of [at, seed, join(tool.room, 'nothing')])
    mkdirSync(folder, { recursive: true });
  const env = {
    ...process.env,
    SIZE: '4m',
    DISK: at,
    SEED: there ? seed : join(tool.room, 'nothing'),
    ROOM: tool.room,
    FREE: disk === 'read-only' ? '' : String(disk.free),
  };
  const line = [...words, 'sh', '-c', SCRIPT, 'sh', process.execPath, tool.bin, ...args];
  const { status, stderr } = spawnSync(program, line, { encoding: 'utf8', cwd: tool.room, env });
  const lines = (name: string) => readFileSync(join(tool.room, name), 'utf8').split('\n');
  return { status, stderr, before: lines('before'), after: lines('after') };
}

/** Runs the tool with \`disk\` in its folder being a folder that its user may only read. */
export function inClosedFolder(tool: Tool, args: readonly string[]): OnDisk {
  const disk = join(tool.room, 'disk');
  rmSync(disk, { recursive: true, force: true });
  cpSync(join(tool.room, 'seed'), disk, { recursive: true });
  const close = (mode: number): void => {
    for (const path of foldersBelow(disk)) chmodSync(path, mode);
  };
  close(0o555);
  const before = sumsOf(disk);
  const [program = '', ...words] = [...HELD_TO_PERMISSIONS, process.execPath, tool.bin, ...args];
  const { status, stderr } = spawnSync(program, words, { encoding: 'utf8', cwd: tool.room });
  const after = sumsOf(disk);
  close(0o755);
  rmSync(disk, { recursive: true });
  return { status, stderr, before, after };
}

function foldersBelow(folder: string): string[] {
  const inner = filesBelow(folder).flatMap((path) => {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, at) => join(folder, ...parts.slice(0, at + 1)));
  });
  return [folder, ...new Set(inner)];
}
