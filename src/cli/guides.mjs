import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundledNode } from './bundled-node.mjs';

/**
 * The guides as a site that opens by a double click, in `docs/html`: Astro makes them from `docs/site` in a
 * checkout; in a package they lie there already.
 *
 * @param {string} project The tool's own folder.
 * @returns {string} The folder of the site.
 */
export function guidesIn(project) {
  const site = join(project, 'docs/html');
  const root = join(project, 'docs/site');
  if (!existsSync(root)) return site;
  const astro = join(project, 'node_modules/astro/bin/astro.mjs');
  const node = bundledNode(project) ?? process.execPath;
  const run = spawnSync(node, [astro, 'build', '--root', root], {
    cwd: project,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`${run.stdout}${run.stderr}`);
  return site;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.stdout.write(`${join(guidesIn(resolve(import.meta.dirname, '../..')), 'index.html')}\n`);
