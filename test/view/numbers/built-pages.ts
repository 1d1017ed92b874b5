import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleSite } from '../../example-site.ts';

export interface BuiltPages {
  /** Paths of all pages. */
  files: string[];
  text: (path: string) => string;
  remove: () => void;
}

/** The pages of the example, which are built while other work goes on. */
export async function buildPages(...options: string[]): Promise<BuiltPages> {
  const { folder: site, remove } = await exampleSite(['--no-documents', ...options]);
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.html'))
    .sort();
  return {
    files,
    text: (path) => readFileSync(join(site, path), 'utf8'),
    remove,
  };
}
