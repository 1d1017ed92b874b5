import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../../src/archive/manifest.ts';
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
else mount -o remount,ro "$DISK"; fi
list() { (cd "$DISK"; find . ! -name filler | LC_ALL=C sort; find . -type f ! -name filler -exec sha256sum {} + | LC_ALL=C sort); }
list > "$ROOM/before"
set +e
"$@"
status=$?
list > "$ROOM/after"
exit $status
`;

/**
 * Runs the tool with \`disk\` in its folder being a disk of 4 MB that holds what lies in \`seed\`,
 * and what \`at\` names (the tool’s own work folder) if that is meant.
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

/** An account that is not root’s, for which permissions hold. */
const NOBODY = 65534;

/** Runs the tool with \`disk\` in its folder being a folder that its user may only read. */
export function inClosedFolder(tool: Tool, args: readonly string[]): OnDisk {
  const disk = join(tool.room, 'disk');
  rmSync(disk, { recursive: true, force: true });
  cpSync(join(tool.room, 'seed'), disk, { recursive: true });
  const isRoot = process.getuid?.() === 0;
  if (isRoot) handOver(tool);
  const close = (mode: number): void => {
    for (const path of foldersBelow(disk)) chmodSync(path, mode);
  };
  close(0o555);
  const before = sumsOf(disk);
  const { status, stderr } = spawnSync(process.execPath, [tool.bin, ...args], {
    encoding: 'utf8',
    cwd: tool.room,
    ...(isRoot && { uid: NOBODY, gid: NOBODY }),
  });
  const after = sumsOf(disk);
  close(0o755);
  rmSync(disk, { recursive: true });
  return { status, stderr, before, after };
}

/** The tool’s folder for everybody, and what it writes to for the other account. */
function handOver(tool: Tool): void {
  chmodSync(tool.room, 0o755);
  for (const folder of [tool.folder, join(tool.folder, '.biaochi')]) {
    if (!existsSync(folder)) mkdirSync(folder);
    chownSync(folder, NOBODY, NOBODY);
  }
  for (const path of filesBelow(join(tool.folder, '.biaochi')))
    chownSync(join(tool.folder, '.biaochi', path), NOBODY, NOBODY);
}

function foldersBelow(folder: string): string[] {
  const inner = filesBelow(folder).flatMap((path) => {
    const parts = path.split('/').slice(0, -1);
    return parts.map((_, at) => join(folder, ...parts.slice(0, at + 1)));
  });
  return [folder, ...new Set(inner)];
}
