import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let folder = '';
let code = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'biaochi-move-'));
  code = mkdtempSync(join(tmpdir(), 'biaochi-move-code-'));
  chmodSync(code, 0o755);
});
afterEach(() => {
  chmodSync(folder, 0o755);
  for (const made of [folder, code]) rmSync(made, { recursive: true, force: true });
});

/** An account that is not root’s, for which permissions hold. */
const NOBODY = 65534;

/** In a folder that is closed, and where `$1` says so opened after a second. */
const SCRIPT = `
if [ "$1" = opened ]; then (sleep 1; chmod 755 .) & fi
shift
status=0
"$@" || status=$?
wait
exit $status
`;

const MOVE = `
const { moveFolder } = await import(process.argv[1]);
moveFolder('from', 'to', Number(process.argv[2]));
`;

/** Moves `from` to `to`, as a system refuses it while something is in use. */
function moveRefused(until: 'opened' | 'never', patience: number) {
  mkdirSync(join(folder, 'from'));
  // Where the account can read it.
  const source = join(code, 'folders.ts');
  cpSync('src/archive/folders.ts', source);
  const isRoot = process.getuid?.() === 0;
  if (isRoot) for (const path of [folder, join(folder, 'from')]) chownSync(path, NOBODY, NOBODY);
  chmodSync(folder, 0o555);
  const node = [process.execPath, '--input-type=module', '-e', MOVE, source, String(patience)];
  const { status, stderr } = spawnSync('sh', ['-c', SCRIPT, 'sh', until, ...node], {
    encoding: 'utf8',
    cwd: folder,
    ...(isRoot && { uid: NOBODY, gid: NOBODY }),
  });
  return { status, stderr, left: readdirSync(folder) };
}

describe('moving a folder that the system does not let go', () => {
  test('waits until it does', () => {
    const { status, left } = moveRefused('opened', 30_000);
    expect([status, left]).toEqual([0, ['to']]);
  });

  test('tells what the system said once patience is over, and leaves the folder', () => {
    const { status, left, stderr } = moveRefused('never', 200);
    expect(stderr).toMatch(/EACCES/);
    expect([status, left]).toEqual([1, ['from']]);
  });
});
