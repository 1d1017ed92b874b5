import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleSite } from '../example-site.ts';

export interface BuiltSite {
  folder: string;
  /** Paths of all files below the folder. */
  files: string[];
  text: (path: string) => string;
  remove: () => void;
}

/** A site of the example data, with its files. */
export async function buildSite(options: readonly string[] = []): Promise<BuiltSite> {
  const { folder, remove } = await exampleSite(options);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
  return {
    folder,
    files: files.map((path) => path.replaceAll('\\', '/')).sort(),
    text: (path) => readFileSync(join(folder, path), 'utf8'),
    remove,
  };
}
