import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';

const PROJECT = resolve(import.meta.dirname, '..');
const BIN = join(PROJECT, 'src/cli/biaochi.mjs');

export interface ExampleSite {
  folder: string;
  remove: () => void;
}

/**
 * Builds a site, as a user would. Tests only read it: in a run of all tests (`run.mjs` names the
 * room) who first asks for a site of the example builds it, and the others wait for it.
 */
export async function exampleSite(options: readonly string[]): Promise<ExampleSite> {
  const room = process.env['BIAOCHI_TEST_SITES'];
  if (room !== undefined && !options.includes('--data')) return sharedSite(room, options);
  const root = mkdtempSync(join(tmpdir(), 'biaochi-site-'));
  const folder = join(root, 'site');
  await build(folder, options);
  return { folder, remove: () => rmSync(root, { recursive: true, force: true }) };
}

async function build(folder: string, options: readonly string[]): Promise<void> {
  const args = [BIN, 'build', '--quiet', '--out', folder, ...options];
  await promisify(execFile)(process.execPath, args, { cwd: PROJECT, maxBuffer: 2 ** 26 });
}

async function sharedSite(room: string, options: readonly string[]): Promise<ExampleSite> {
  const place = join(room, options.join(' ').replaceAll('/', '_') || 'whole');
  const folder = join(place, 'site');
  const [built, failed] = [join(place, 'built'), join(place, 'failed')];
  if (isFirst(place)) {
    try {
      await build(folder, options);
      writeFileSync(built, '');
    } catch (error) {
      writeFileSync(failed, String(error));
      throw error;
    }
  }
  while (!existsSync(built)) {
    if (existsSync(failed)) throw new Error(`another test could not build: ${options.join(' ')}`);
    await pause(200);
  }
  return { folder, remove: () => {} };
}

function isFirst(place: string): boolean {
  try {
    mkdirSync(place);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
