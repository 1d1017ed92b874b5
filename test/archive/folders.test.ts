import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HELD_TO_PERMISSIONS } from './held-to-permissions.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'biaochi-move-'));
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

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
  chmodSync(folder, 0o555);
  const source = resolve('src/archive/folders.ts');
  const node = [process.execPath, '--input-type=module', '-e', MOVE, source, String(patience)];
  const line = [...HELD_TO_PERMISSIONS, 'sh', '-c', SCRIPT, 'sh', until, ...node];
  const [program = '', ...words] = line;
  const { status, stderr } = spawnSync(program, words, { encoding: 'utf8', cwd: folder });
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
