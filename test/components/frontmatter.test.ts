import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** What a page says is made in `src/view`: a component has room for its props, not for calculations. */
const MOST = 15;

const PROJECT = resolve(import.meta.dirname, '../..');
const components = ['src', 'docs/site'].flatMap((folder) =>
  readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' })
    // Astro's own folder `.astro` is none.
    .filter((path) => /\w\.astro$/.test(path))
    .map((path) => join(folder, path)),
);

/** Lines between the two fences. */
function frontmatterOf(path: string): number {
  const lines = readFileSync(join(PROJECT, path), 'utf8').split('\n');
  return lines[0] === '---' ? lines.indexOf('---', 1) - 1 : 0;
}

test('no component has more than fifteen lines of frontmatter', () => {
  expect(components.length).toBeGreaterThan(40);
  const long = components.filter((path) => frontmatterOf(path) > MOST);
  expect(long.map((path) => `${path}: ${frontmatterOf(path)}`)).toEqual([]);
});
