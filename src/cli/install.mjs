import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Plain JavaScript for Node ≥ 18; run by itself before `npm start` and `npm test`. */

/** A lock that is older than this was left behind by a killed install. */
const STALE_MINUTES = 15;

/**
 * Installs what the lock file asks for, with npm. Sends npm's output to stderr, so that the output
 * of the next command stays clean. Returns whether everything is in place.
 */
export function install(root) {
  if (installed(root)) return true;
  const unlock = lock(root);
  try {
    if (installed(root)) return true;
    process.stderr.write('正在安装依赖(只在第一次和版本变化后需要)… / Installing dependencies…\n');
    return runNpm(root) && installed(root) && linkBin(root);
  } finally {
    unlock();
  }
}

/**
 * Links the project's own bin among those of its packages. npx of npm 8 looks only there. Newer
 * versions find it in package.json, so a failure does no harm.
 */
function linkBin(root) {
  const bin = join(root, 'node_modules', '.bin', 'biaochi');
  try {
    if (process.platform === 'win32')
      writeFileSync(`${bin}.cmd`, '@node "%~dp0\\..\\..\\src\\cli\\biaochi.mjs" %*\r\n');
    else symlinkSync('../../src/cli/biaochi.mjs', bin);
  } catch {
    return true;
  }
  return true;
}

/**
 * Compares times, and contents if they differ, because copies and clones do not keep times. Without
 * a lock file this is no checkout: npm installed the package, or a pack brought its own modules.
 */
function installed(root) {
  const done = join(root, 'node_modules', '.package-lock.json');
  const wanted = join(root, 'package-lock.json');
  const wantedAt = modified(wanted);
  if (wantedAt === undefined) return true;
  const doneAt = modified(done);
  if (doneAt === undefined) return false;
  return doneAt > wantedAt || agree(done, wanted);
}

function modified(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}

/** Whether every package that the lock file asks for on all platforms is there in its version. */
function agree(done, wanted) {
  const present = packages(done);
  return Object.entries(packages(wanted)).every(
    ([path, { version, optional }]) =>
      path === '' || (present[path] ? present[path].version === version : optional === true),
  );
}

function packages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

function runNpm(root) {
  const parameters = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const own = process.env.npm_execpath;
  const isNpm = own !== undefined && /^np[mx]-cli\.js$/.test(basename(own));
  const cli = isNpm ? own.replace(/npx-cli\.js$/, 'npm-cli.js') : undefined;
  const windows = process.platform === 'win32';
  const [command, args] = cli
    ? [process.execPath, [cli, ...parameters]]
    : [windows ? 'npm.cmd' : 'npm', parameters];
  const run = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: windows && !cli,
  });
  return run.status === 0;
}

/**
 * Takes the lock, so that two commands started at once in a fresh clone install one after the
 * other.
 */
function lock(root) {
  const path = join(root, '.biaochi', 'install.lock');
  mkdirSync(join(root, '.biaochi'), { recursive: true });
  for (;;) {
    try {
      mkdirSync(path);
      return () => rmSync(path, { recursive: true, force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      const since = modified(path) ?? Date.now();
      if (Date.now() - since > STALE_MINUTES * 60_000)
        rmSync(path, { recursive: true, force: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    }
  }
}

const self = fileURLToPath(import.meta.url);
if (process.argv[1] && resolve(process.argv[1]) === self) {
  process.exitCode = install(resolve(self, '../../..')) ? 0 : 1;
}
