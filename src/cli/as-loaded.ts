import { dirname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { PROJECT } from './project.ts';

const SOURCES = join(PROJECT, 'src') + sep;
/** Styles and scripts of the browser, which Vite alone can read. */
const ASSETS = join(SOURCES, 'pages', '_assets') + sep;

/**
 * Pages take our code from Node, which has loaded it to score and has it compiled already; bundled,
 * it would be read, compiled and warmed up a second time in every build.
 */
export const asLoaded: Plugin = {
  name: 'biaochi:as-loaded',
  enforce: 'pre',
  apply: 'build',
  resolveId: (id, importer) => {
    if (importer === undefined || !id.startsWith('.') || !id.endsWith('.ts')) return undefined;
    const file = resolve(dirname(importer), id);
    if (!file.startsWith(SOURCES) || file.startsWith(ASSETS)) return undefined;
    return { id: pathToFileURL(file).href, external: 'absolute' };
  },
};
