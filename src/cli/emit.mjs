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
 * Run by npm before it packs: `lib` gets all modules of `src` as JavaScript with their types, since Node
 * runs no TypeScript below node_modules. Astro compiles its own files wherever they lie, so they are only
 * told the new names of what they import. The lock file goes along as npm's shrinkwrap, which npm does
 * not keep to in every case: what makes the site's scripts has its exact version in package.json.
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

// Astro would take a declaration among the pages for a page.
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
