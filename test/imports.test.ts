import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/** Who may import whom, as ARCHITECTURE and CONTRIBUTING state it. */
const ALLOWED: Record<string, readonly string[]> = {
  model: [],
  ingest: ['model'],
  score: ['model'],
  analyse: ['model', 'score'],
  edition: ['model', 'score', 'analyse', 'i18n'],
  'report.ts': ['model', 'score', 'analyse', 'edition'],
  archive: ['model', 'report.ts'],
  year: ['model', 'ingest', 'export', 'archive', 'i18n'],
  i18n: ['model', 'score/round.ts'],
  briefing: ['model', 'score', 'analyse', 'i18n'],
  export: [
    'model',
    'i18n',
    'score/formula/formula.ts',
    'score/formula/formula-rows.ts',
    'score/formula/evaluate-formula.ts',
    'score/total/printed-points.ts',
  ],
  browser: [
    'model',
    'score',
    'analyse',
    'i18n',
    'ingest/cells/parse-number.ts',
    'ingest/cells/missing-marks.ts',
  ],
  view: ['model', 'score', 'analyse', 'i18n', 'briefing'],
  components: ['model', 'view', 'briefing', 'i18n', 'styles', 'browser'],
  layouts: ['model', 'view', 'briefing', 'i18n', 'styles', 'browser', 'components'],
  'integration.ts': ['model', 'integration', 'archive', 'server-guard'],
  integration: ['model', 'ingest', 'report.ts', 'edition', 'archive', 'export', 'i18n'],
  'site-data.ts': ['integration', 'view'],
  'engine.ts': ['model', 'ingest', 'report.ts', 'score', 'export'],
  'office-texts.ts': [],
  'content.config.ts': ['model', 'integration'],
  'content-guard.ts': ['model', 'ingest', 'i18n', 'content-blocks.ts'],
  'content-blocks.ts': [],
  pages: ['view', 'briefing', 'export', 'layouts', 'components', 'site-data.ts', 'office-texts.ts'],
  'server-guard': [],
  styles: [],
  cli: ['*', 'cli'],
};

/** Only the doors of ingest are open to the rest; what a reader types is read as a cell is. */
const INGEST_DOORS = [
  'ingest/read-dataset.ts',
  'ingest/own-words.ts',
  'ingest/content/read-content.ts',
  // The guard reads a text as the check does.
  'ingest/content/read-text.ts',
  'ingest/content/content-problem.ts',
  'ingest/content/marks.ts',
  'ingest/cells/parse-number.ts',
  'ingest/cells/missing-marks.ts',
  // A table that is handed out has the words by which it is read back.
  'ingest/scheme/setting-words.ts',
];

/** Packages by part; `node:` stands for all of Node's own. Parts not named here may use any. */
const PACKAGES: Record<string, readonly string[]> = {
  model: ['zod'],
  ingest: [
    'node:',
    'zod',
    'papaparse',
    'fflate',
    'yaml',
    'mdast',
    'mdast-util-from-markdown',
    'mdast-util-mdx-jsx',
    'remark-gfm',
    'remark-mdx',
  ],
  score: [],
  analyse: [],
  edition: [],
  'report.ts': [],
  archive: ['node:'],
  year: ['node:', 'yaml', 'zod'],
  i18n: ['pinyin-pro'],
  view: [],
  'server-guard': ['node:', 'vite'],
};

const SOURCE = resolve(import.meta.dirname, '../src');
const IMPORT =
  /(?:^|[\n;])\s*(?:import|export)\s+(type\s+)?(?:[\w*{][^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/g;

interface ImportLine {
  file: string;
  part: string;
  /** Of a relative import its path below src, else the package. */
  target: string;
  relative: boolean;
  typeOnly: boolean;
}

const partOf = (path: string): string => path.split('/')[0] ?? path;

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => /\.(ts|mjs|astro)$/.test(path) && !path.endsWith('.d.ts'));

function importsOf(file: string): ImportLine[] {
  const text = readFileSync(join(SOURCE, file), 'utf8');
  return [...text.matchAll(IMPORT)].map(([, type, written = '']) => {
    const target = written.replace(/\?.*$/, '');
    const path = relative(SOURCE, resolve(SOURCE, dirname(file), target)).replaceAll('\\', '/');
    return {
      file,
      part: partOf(file),
      target: target.startsWith('.') ? path : target,
      relative: target.startsWith('.'),
      typeOnly: type !== undefined,
    };
  });
}

const lines = files.flatMap(importsOf);
const inside = lines.filter((line) => line.relative && !line.target.startsWith('..'));
const outside = lines.filter((line) => !line.relative);
const shown = (broken: ImportLine[]): string[] =>
  broken.map(({ file, target }) => `${file} → ${target}`);

/** Files that import each other in a circle, whatever its length; types are no import once compiled. */
function circles(): string[][] {
  const imports = Map.groupBy(
    inside.filter(({ typeOnly }) => !typeOnly),
    ({ file }) => file,
  );
  const found: string[][] = [];
  const done = new Set<string>();
  const follow = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file]);
    if (done.has(file) || way.includes(file)) return;
    for (const { target } of imports.get(file) ?? []) follow(target, [...way, file]);
    done.add(file);
  };
  for (const file of files) follow(file, []);
  return found;
}

/** Parts that each other's rows of the table allow, directly or by way of others. */
function reachable(part: string, seen = new Set<string>()): Set<string> {
  for (const next of (ALLOWED[part] ?? []).map(partOf))
    if (next !== '*' && !seen.has(next)) reachable(next, seen.add(next));
  return seen;
}

describe('who may import whom', () => {
  test('no files import each other in a circle', () => {
    expect(circles()).toEqual([]);
  });

  test('the table has no arrow upwards: no part may come to import itself', () => {
    const upwards = Object.keys(ALLOWED).filter(
      (part) => part !== 'cli' && reachable(part).has(part),
    );
    expect(upwards).toEqual([]);
  });

  test('every part of src stands in the table', () => {
    const unknown = new Set(files.map(partOf).filter((part) => !(part in ALLOWED)));
    expect([...unknown]).toEqual([]);
  });

  test.each(Object.keys(ALLOWED))('%s imports only what the table allows', (part) => {
    const allowed = ALLOWED[part] ?? [];
    const broken = inside
      .filter((line) => line.part === part && partOf(line.target) !== part)
      .filter(({ target }) => {
        if (allowed.includes('*')) return part !== 'cli' && partOf(target) === 'cli';
        return !allowed.includes(partOf(target)) && !allowed.includes(target);
      });
    expect(shown(broken)).toEqual([]);
  });

  test('what is behind the doors of ingest is imported by ingest and the command line alone', () => {
    const broken = inside.filter(
      ({ part, target }) =>
        partOf(target) === 'ingest' &&
        !['ingest', 'cli'].includes(part) &&
        !INGEST_DOORS.includes(target),
    );
    expect(shown(broken)).toEqual([]);
  });

  test('components and layouts take types alone from what pages and documents say', () => {
    const broken = inside.filter(
      ({ part, target, typeOnly }) =>
        ['components', 'layouts'].includes(part) &&
        ['model', 'view', 'briefing'].includes(partOf(target)) &&
        !typeOnly,
    );
    expect(shown(broken)).toEqual([]);
  });

  test('the browser takes types alone from model', () => {
    const broken = inside.filter(
      ({ part, target, typeOnly }) => part === 'browser' && partOf(target) === 'model' && !typeOnly,
    );
    expect(shown(broken)).toEqual([]);
  });

  test.each(Object.keys(PACKAGES))('%s uses only its packages', (part) => {
    const allowed = PACKAGES[part] ?? [];
    const broken = outside
      .filter((line) => line.part === part && !(line.typeOnly && line.target === 'zod'))
      .filter(
        ({ target }) =>
          !allowed.some((name) =>
            name === 'node:'
              ? target.startsWith(name)
              : target === name || target.startsWith(`${name}/`),
          ),
      );
    expect(shown(broken)).toEqual([]);
  });

  test('relative imports carry their ending', () => {
    const broken = lines.filter((line) => line.relative && !/\.[a-z]+$/.test(line.target));
    expect(shown(broken)).toEqual([]);
  });
});
