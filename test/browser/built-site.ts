import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const PROJECT = resolve(import.meta.dirname, '../..');

export interface BuiltSite {
  folder: string;
  /** Paths of all files below the folder. */
  files: string[];
  text: (path: string) => string;
  remove: () => void;
}

/** Builds the example data, as a user would, into a folder of its own. */
export function buildSite(options: readonly string[] = []): BuiltSite {
  const root = mkdtempSync(join(tmpdir(), 'biaochi-site-'));
  const folder = join(root, 'site');
  const bin = join(PROJECT, 'src/cli/biaochi.mjs');
  execFileSync(process.execPath, [bin, 'build', '--quiet', '--out', folder, ...options], {
    cwd: PROJECT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return {
    folder,
    files: files.map((path) => path.replaceAll('\\', '/')).sort(),
    text: (path) => readFileSync(join(folder, path), 'utf8'),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
