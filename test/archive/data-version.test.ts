import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { layOut } from '../../src/archive/data-version.ts';

let room: string;
beforeEach(() => {
  room = mkdtempSync(join(tmpdir(), 'biaochi-git-树-'));
});
afterEach(() => rmSync(room, { recursive: true }));

const git = (input: string, ...args: string[]): string =>
  execFileSync('git', ['-C', room, '-c', 'user.name=t', '-c', 'user.email=t@t', ...args], {
    input,
    encoding: 'utf8',
  }).trim();

test('a revision that would write beside its folder is no version', () => {
  const data = join(room, 'data');
  mkdirSync(data);
  git('', 'init', '-q');
  writeFileSync(join(data, 'site.yaml'), 'title: x\n');
  const text = git('taken over', 'hash-object', '-w', '--stdin');
  const name = 'biaochi-beside.txt';
  const up = git(`100644 blob ${text}\t${name}\n`, 'mktree');
  const inside = git(`040000 tree ${up}\t..\n100644 blob ${text}\tsite.yaml\n`, 'mktree');
  const root = git(`100644 blob ${text}\t${name}\n040000 tree ${inside}\tdata\n`, 'mktree');
  const commit = git('', 'commit-tree', root, '-m', 'x');
  const laid = layOut({ kind: 'git', name: commit }, { archive: join(room, 'archive'), data });
  expect(laid).toBeUndefined();
  expect(existsSync(join(tmpdir(), name))).toBe(false);
  expect(readdirSync(room).sort()).toEqual(['.git', 'data']);
});
