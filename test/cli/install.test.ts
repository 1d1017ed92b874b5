import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const SCRIPT = resolve(import.meta.dirname, '../../src/cli/install.mjs');
const EARLY = new Date('2020-01-01');

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'biaochi-install-'));
  mkdirSync(join(root, 'src/cli'), { recursive: true });
  cpSync(SCRIPT, join(root, 'src/cli/install.mjs'));
  writeFileSync(join(root, 'package.json'), '{"name":"x","version":"1.0.0"}');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** A stand-in for npm that says it was called and installs nothing; no registry is asked. */
function install() {
  const npm = join(root, 'npm');
  writeFileSync(npm, '#!/bin/sh\necho npm "$1" was called >&2\nexit 1\n', { mode: 0o755 });
  const env = { PATH: `${root}:/bin:/usr/bin` };
  return spawnSync(process.execPath, [join(root, 'src/cli/install.mjs')], {
    encoding: 'utf8',
    env,
  });
}

function lockFile(path: string, packages: Record<string, object>): string {
  mkdirSync(resolve(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), JSON.stringify({ lockfileVersion: 3, packages }));
  return join(root, path);
}

const wanted = (packages: Record<string, object>) =>
  lockFile('package-lock.json', { '': { name: 'x' }, ...packages });
const present = (packages: Record<string, object>) =>
  lockFile('node_modules/.package-lock.json', packages);

const A = { 'node_modules/a': { version: '1.0.0' } };
const NEWER_A = { 'node_modules/a': { version: '1.0.1' } };
const OTHER_SYSTEM = { 'node_modules/win': { version: '1.0.0', optional: true } };

describe('what is installed', () => {
  test('nothing there: npm is called, and its failure is the result', () => {
    wanted(A);
    const { status, stdout, stderr } = install();
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('npm ci was called');
  });

  test('newer than the lock file: nothing is done', () => {
    utimesSync(wanted(A), EARLY, EARLY);
    present(A);
    expect(install()).toMatchObject({ status: 0, stderr: '' });
  });

  test('older by its time but the same packages, as in a copied folder: nothing is done', () => {
    utimesSync(present(A), EARLY, EARLY);
    wanted({ ...A, ...OTHER_SYSTEM });
    expect(install()).toMatchObject({ status: 0, stderr: '' });
  });

  test('older, and a package has another version: npm is called', () => {
    utimesSync(present(A), EARLY, EARLY);
    wanted(NEWER_A);
    expect(install().stderr).toContain('npm ci was called');
  });

  test('older, and a package is missing: npm is called', () => {
    utimesSync(present({}), EARLY, EARLY);
    wanted(A);
    expect(install().stderr).toContain('npm ci was called');
  });
});
