import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, resolve } from 'node:path';
import { bundledNode } from './bundled-node.mjs';

/**
 * Run by npm before it packs. Writes all modules of `src` to `lib` as JavaScript with types,
 * because Node runs no TypeScript below node_modules. Copies `.astro` files, which Astro compiles
 * wherever they lie, with the new names of their imports. Copies the lock file as npm's shrinkwrap;
 * npm does not follow it in every case, so package.json states exact versions of the packages that
 * make the site's scripts.
 */

const project = resolve(import.meta.dirname, '../..');
const lib = join(project, 'lib');

rmSync(lib, { recursive: true, force: true });
const compiler = createRequire(import.meta.url).resolve('typescript/bin/tsc');
const node = bundledNode(project) ?? process.execPath;
const run = spawnSync(node, [compiler, '-p', 'tsconfig.package.json'], {
  cwd: project,
  stdio: ['ignore', 2, 2],
});
if (run.status !== 0) process.exit(1);

// No declarations among the pages: Astro would take them for pages.
for (const path of readdirSync(join(lib, 'pages'), { recursive: true }))
  if (path.endsWith('.d.ts')) rmSync(join(lib, 'pages', path));

const imported = /((?:from|import)\s*\(?\s*['"]\.{1,2}\/[^'"]*)\.ts(?=['"])/g;
for (const path of readdirSync(join(project, 'src'), { recursive: true })) {
  const [from, to] = [join(project, 'src', path), join(lib, path)];
  if (['.astro', '.mjs'].includes(extname(path))) writeRewritten(from, to);
  else if (extname(path) === '.css') cpSync(from, to);
}
writeRewritten(join(project, 'astro.config.mjs'), join(lib, 'astro.config.mjs'));
copyFileSync(join(project, 'package-lock.json'), join(project, 'npm-shrinkwrap.json'));

function writeRewritten(from, to) {
  const text = readFileSync(from, 'utf8').replaceAll(/(?<=['"])\.\/src\//g, './');
  mkdirSync(dirname(to), { recursive: true });
  writeFileSync(to, text.replaceAll(imported, '$1.js'));
}
