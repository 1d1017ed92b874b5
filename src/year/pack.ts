import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { filesBelow } from '../archive/manifest.ts';
import { type ZipEntry, zip } from '../export/xlsx/zip.ts';
import { messages } from '../i18n/messages.ts';
import type { Language } from '../model/site.ts';
import type { PackPlatform } from './pack-platform.ts';
import { starterFiles } from './pack-starters.ts';

/** What of the tool itself goes into a pack, from a checkout or a package; tests, benchmarks and the lock file stay behind. */
const PROGRAM = [
  'src',
  'lib',
  'public',
  'schema',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
  'LICENSE',
];
/** What nothing runs: other forms of modules, sources, maps, type declarations, readmes, and all of a Node package but its binary. */
const NOT_NEEDED =
  /\.(map|md|markdown|d\.ts|d\.mts|d\.cts|tsbuildinfo|flow)$|^(@[^/]+\/)?[^/]+\/(docs|examples?|tests?|__tests__|\.github)\/|^\.bin\/|^docx\/dist\/.*\.(cjs|iife\.js)$|^zod\/src\//;
/** Astro reads templates of its own packages, whatever their ending. */
const WHOLE = /^(astro|@astrojs\/[^/]+)\//;
/** The versions of a checkout, and of an installed package. */
const LOCKS = ['package-lock.json', 'npm-shrinkwrap.json'];
const NPM_LINES = 6;
const KEPT_OF_NODE = /^(bin\/node(\.exe)?|LICENSE|package\.json)$/;

export interface PackOptions {
  /** The tool’s own folder. */
  project: string;
  /** The guides as a site; they lie at the top of the pack. */
  guides: string;
  platform: PackPlatform;
  /** Data and texts that lie in the pack, and the sealed years that belong to the data. */
  data: string;
  content: string;
  archive: string;
  language: Language;
}

/** A failed step of making a pack, with a sentence for the reader. */
export class PackFailed extends Error {
  override name = 'PackFailed';
}

/**
 * The whole tool for a machine without Node, npm or network: program, its modules for the
 * platform, Node itself, the office's data, texts and sealed years, and files to double-click. The same inputs give the
 * same bytes.
 */
export function pack(options: PackOptions): Uint8Array {
  const room = modulesFor(options);
  try {
    return zip(entries(options, room));
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

/** Installs the platform’s modules, pinned by the lock file, into a folder of their own. */
function modulesFor({ project, platform, data, language }: PackOptions): string {
  const locks = LOCKS.filter((name) => existsSync(join(project, name)));
  if (locks.length === 0) throw new PackFailed(messages(language).year.packWithinPack);
  const work = join(dirname(data), '.biaochi');
  mkdirSync(work, { recursive: true });
  const room = mkdtempSync(join(work, 'pack-'));
  for (const name of ['package.json', '.npmrc', ...locks])
    if (existsSync(join(project, name))) cpSync(join(project, name), join(room, name));
  const parameters = [
    'ci',
    '--prefer-offline',
    '--omit=dev',
    '--include=optional',
    '--ignore-scripts',
  ];
  const target = [`--os=${platform.os}`, `--cpu=${platform.cpu}`, '--no-audit', '--no-fund'];
  const libc = platform.os === 'linux' ? ['--libc=glibc'] : [];
  const windows = process.platform === 'win32';
  const run = spawnSync(windows ? 'npm.cmd' : 'npm', [...parameters, ...target, ...libc], {
    cwd: room,
    encoding: 'utf8',
    shell: windows,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (run.status === 0) return room;
  rmSync(room, { recursive: true, force: true });
  throw new PackFailed(packFailure(run, language));
}

/** What npm said is wrong; what it says about its own use helps nobody. */
function packFailure(run: SpawnSyncReturns<string>, language: Language): string {
  const said = run.stderr?.trim().split('\n') ?? [];
  const reason = run.error?.message ?? said.slice(0, NPM_LINES).join('\n');
  return messages(language).year.packFailed(reason);
}

function entries(options: PackOptions, room: string): ZipEntry[] {
  const { project, guides, platform, data, content, archive, language } = options;
  const top = `biaochi-${platform.name}`;
  const text = messages(language).year;
  const program = PROGRAM.flatMap((name) => below(join(project, name), `app/${name}`));
  const modules = below(join(room, 'node_modules'), 'app/node_modules').filter(([path]) =>
    needed(path, platform),
  );
  const own = [
    ...below(guides, 'docs'),
    ...below(data, 'data'),
    ...below(content, 'content'),
    ...below(archive, 'archive'),
  ];
  const starters = [...starterFiles(platform, language)].map(
    ([path, script]): ZipEntry => ({ path: `${top}/${path}`, bytes: script, mode: 0o755 }),
  );
  const files = [...program, ...modules, ...own].map(([path, from]): ZipEntry => {
    const bytes = readFileSync(from);
    return { path: `${top}/${path}`, bytes, mode: isProgram(bytes) ? 0o755 : 0o644 };
  });
  const readme = `\uFEFF${text.packReadme(platform.name).join('\r\n')}`;
  return [
    ...starters,
    ...files,
    { path: `${top}/${messages(language).firstYear.readmeFile}`, bytes: readme, mode: 0o644 },
  ];
}

/** Whether a file is run: by its content, since not every system keeps a mark for it. */
const isProgram = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x7f && bytes[1] === 0x45 && bytes[2] === 0x4c && bytes[3] === 0x46) ||
  (bytes[0] === 0x23 && bytes[1] === 0x21);

/** Files of a folder or file, as path in the pack and path on disk. */
function below(from: string, to: string): [string, string][] {
  if (!existsSync(from)) return [];
  if (statSync(from).isFile()) return [[join(dirname(to), basename(from)), from]];
  return filesBelow(from)
    .filter((path) => statSync(join(from, path), { throwIfNoEntry: false })?.isFile())
    .map((path) => [`${to}/${path}`, join(from, path)]);
}

function needed(path: string, platform: PackPlatform): boolean {
  const inside = path.slice('app/node_modules/'.length);
  if (inside.startsWith(`${platform.node}/`))
    return KEPT_OF_NODE.test(inside.slice(platform.node.length + 1));
  return WHOLE.test(inside) || !NOT_NEEDED.test(inside);
}
