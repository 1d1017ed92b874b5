import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join, resolve } from 'node:path';

/** The folder of the tool itself. */
export const PROJECT = resolve(import.meta.dirname, '../..');

/** The modules that run: `src` in a checkout, `lib` with the same as JavaScript in a package. */
export const MODULES = resolve(import.meta.dirname, '..');

/** A module of them, by its path without the ending. */
export const moduleFile = (path: string): string =>
  join(MODULES, `${path}${extname(import.meta.filename)}`);

/** The folder of the packages that the tool runs with; npm lays them in the tool's folder or around it. */
export const PACKAGES = dirname(
  dirname(createRequire(import.meta.url).resolve('astro/package.json')),
);

/** How the command is typed: through npx in a checkout and where npx runs it; else by its own name. */
export const COMMAND =
  existsSync(join(PROJECT, 'package-lock.json')) || process.env.npm_command === 'exec'
    ? 'npx biaochi'
    : 'biaochi';

/** Version of the tool. */
export function toolVersion(): string {
  return JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')).version;
}
