import type { PackPlatform } from './pack-platform.ts';

/** Whole packages that nothing in a pack runs. */
const IDLE_PACKAGES: readonly string[] = [
  // Minifies style sheets, which the site's build leaves as they are.
  'lightningcss',
  'lightningcss-(linux|win32)-[^/]+',
  // Forms of native modules for browsers.
  '@emnapi/[^/]+',
  '@napi-rs/wasm-runtime',
  '@tybys/wasm-util',
  // Colours the code of programs, which is switched off for texts of an office.
  '@shikijs/(langs|themes)',
  // Fetches from the network, and edits the settings of an Astro project.
  'undici',
  'node-fetch-native',
  'magicast',
  '@babel/(parser|types)',
];

/** Parts of packages that nothing in a pack runs. */
const IDLE_PARTS: readonly string[] = [
  // Its tools for people who write tests; PDF needs only what drives the browser.
  'playwright-core/lib/(vite|tools)/.*',
  'playwright-core/lib/.*\\.wasm',
  // Forms for other loaders, for browsers, and for the web page of the package.
  'docx/dist/(?!index\\.mjs$).*',
  'chart\\.js/dist/.*\\.(umd(\\.min)?\\.js|cjs)',
  'svgo/dist/.*',
  '(.*/)?(csso|css-tree)/dist/(?!(data|version)\\.).*',
  'zod/src/.*',
  'yaml/browser/.*',
  // Colours code too.
  'prismjs/(components/prism-|plugins/|themes/).*',
  'sharp/src/.*',
];

/** Other forms of modules, maps, types, readmes, tests and the like, in any package. */
const IDLE_FILES =
  /\.(map|md|markdown|d\.ts|d\.mts|d\.cts|tsbuildinfo|flow|cc)$|^(@[^/]+\/)?[^/]+\/(docs|examples?|tests?|__tests__|\.github)\/|^\.bin\/|^\.package-lock\.json$/;
const IDLE = new RegExp(
  `^(node_modules/)?(${[...IDLE_PACKAGES.map((one) => `${one}/.*`), ...IDLE_PARTS].join('|')})$`,
);
/** Templates that Astro copies or reads, whatever their ending. */
const TEMPLATES = /^(astro|@astrojs\/[^/]+)\/(.*\/)?templates?\//;
/** All that a Node package is wanted for. */
const KEPT_OF_NODE = /^(bin\/node(\.exe)?|LICENSE|package\.json)$/;

/** Whether the packed tool needs a file of `node_modules`. */
export function isNeeded(path: string, platform: PackPlatform): boolean {
  if (path.startsWith(`${platform.node}/`))
    return KEPT_OF_NODE.test(path.slice(platform.node.length + 1));
  return TEMPLATES.test(path) || !(IDLE_FILES.test(path) || IDLE.test(path));
}
