import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { filesBelow } from '../archive/manifest.ts';
import { type FileToZip, zipFiles } from '../export/xlsx/zip-files.ts';
import { messages } from '../i18n/messages.ts';
import type { Language } from '../model/site.ts';
import { modulesFor } from './pack-modules.ts';
import { isNeeded } from './pack-needs.ts';
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
  /** Called while the modules are fetched, and while the files are packed. */
  told?: Record<'modules' | 'packed', (done: number, of: number) => void>;
}

/**
 * The whole tool for a machine without Node, npm or network: program, its modules for the
 * platform, Node itself, the office's data, texts and sealed years, and files to double-click. The
 * same inputs give the same bytes.
 */
export async function pack(options: PackOptions): Promise<Uint8Array> {
  const room = await modulesFor({ ...options, told: options.told?.modules ?? (() => {}) });
  try {
    return zipFiles(filesOf(options, room), options.told?.packed);
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
}

function filesOf(options: PackOptions, room: string): FileToZip[] {
  const { project, guides, platform, data, content, archive, language } = options;
  const top = `biaochi-${platform.name}`;
  const { firstYear, year } = messages(language);
  const program = PROGRAM.flatMap((name) => below(join(project, name), `app/${name}`));
  const modules = below(join(room, 'node_modules'), '').filter(([path]) =>
    isNeeded(path.slice(1), platform),
  );
  const files = [
    ...program,
    ...modules.map(([path, from]): [string, string] => [`app/node_modules${path}`, from]),
    ...below(guides, 'docs'),
    ...below(data, 'data'),
    ...below(content, 'content'),
    ...below(archive, 'archive'),
  ];
  const readme = `\uFEFF${year.packReadme(platform.name).join('\r\n')}`;
  return [
    ...[...starterFiles(platform, language)].map(([path, script]) => text(path, script, 0o755)),
    text(firstYear.readmeFile, readme, 0o644),
    ...files.map(
      ([path, from]): FileToZip => ({
        path,
        size: statSync(from).size,
        read: () => readFileSync(from),
        modeOf: (bytes) => (isProgram(bytes) ? 0o755 : 0o644),
      }),
    ),
  ].map((file) => ({ ...file, path: `${top}/${file.path}` }));
}

function text(path: string, content: string, mode: number): FileToZip {
  const bytes = Buffer.from(content);
  return { path, size: bytes.length, read: () => bytes, modeOf: () => mode };
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
