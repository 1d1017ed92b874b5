import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const PROJECT = resolve(import.meta.dirname, '../../..');

export interface BuiltPages {
  /** Paths of all pages. */
  files: string[];
  text: (path: string) => string;
  remove: () => void;
}

/** Builds the pages of the example, as a user would, while other work goes on. */
export async function buildPages(...options: string[]): Promise<BuiltPages> {
  const root = mkdtempSync(join(tmpdir(), 'biaochi-numbers-'));
  const site = join(root, 'site');
  const bin = join(PROJECT, 'src/cli/biaochi.mjs');
  const args = [bin, 'build', '--quiet', '--no-documents', '--out', site, ...options];
  await promisify(execFile)(process.execPath, args, { cwd: PROJECT });
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html'))
    .sort();
  return {
    files,
    text: (path) => readFileSync(join(site, path), 'utf8'),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
