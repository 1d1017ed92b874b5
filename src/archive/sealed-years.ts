import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { InputFile } from '../model/dataset.ts';
import type { SealedYear, ShownSeal } from '../model/report.ts';
import type { SealedFile, SealFault } from '../model/seal.ts';
import { differences } from './compare/file-differences.ts';
import { copySealed } from './copy-sealed.ts';
import { fileSum, filesBelow } from './manifest.ts';
import { ownFiles } from './seal.ts';
import { isLost } from './seal-tree.ts';
import {
  findManifest,
  isPlainFile,
  MANIFEST_FILE,
  readManifest,
  type SealVersion,
  sealCode,
  sealVersions,
  versionName,
} from './seal-versions.ts';
import { pagesIn, shownOf } from './shown-seal.ts';
import { SUMS } from './sums.ts';
import { sumsAgree } from './verify.ts';

/**
 * All sealed versions as pages show them, by year and version; `current` is the newest of a year,
 * whatever its edition: an earlier one is not corrected. Those whose manifest cannot be read are
 * left out; `unreadableManifests` names them.
 */
export function sealedYears(archive: string): SealedYear[] {
  const versions = sealVersions(archive);
  return versions.flatMap((one) => {
    const manifest = findManifest(one, 'public');
    if (!manifest) return [];
    const newest = versions.filter((other) => other.year === one.year).at(-1);
    const current = newest === one;
    return [
      {
        year: one.year,
        version: one.version,
        date: manifest.date,
        edition: manifest.edition,
        code: sealCode(one),
        fingerprint: manifest.fingerprint,
        assessments: manifest.assessments,
        current,
        shown: shownOf(one, manifest, current),
        ...(manifest.reason === undefined ? {} : { reason: manifest.reason }),
      },
    ];
  });
}

/** Whether the list of the sealed inputs is here; the whole internal part may be kept elsewhere. */
export function inputsOf(version: SealVersion): 'here' | 'elsewhere' | 'unreadable' {
  if (findManifest(version, 'internal')) return 'here';
  return existsSync(join(version.folder, 'internal')) ? 'unreadable' : 'elsewhere';
}

/** Manifests of a version that are damaged or lost, as paths below its folder. */
export function unreadableManifests(version: SealVersion): string[] {
  const isPublicLost = findManifest(version, 'public') === undefined;
  const isInternalLost = inputsOf(version) === 'unreadable';
  return [...(isPublicLost ? ['public'] : []), ...(isInternalLost ? ['internal'] : [])].map(
    (part) => `${part}/${MANIFEST_FILE}`,
  );
}

/**
 * What was changed in the data folder of a sealed year since its newest version: paths below the
 * data folder. Where the list of the sealed inputs is not here, that list alone is missing.
 */
export function sealedDataFaults(dataDir: string, version: SealVersion): SealFault[] {
  const manifest = findManifest(version, 'internal');
  if (!manifest) return [{ path: `internal/${MANIFEST_FILE}`, what: 'missing' }];
  const year = String(version.year);
  const sealed = manifest.files.filter(({ path }) => path.startsWith(`data/${year}/`));
  const folder = join(dataDir, year);
  const present = existsSync(folder)
    ? dataSums(folder).map((file) => ({ ...file, path: `data/${year}/${file.path}` }))
    : [];
  return differences(sealed, present).map((fault) => ({
    ...fault,
    path: fault.path.slice('data/'.length),
    ...(fault.other === undefined ? {} : { other: fault.other.slice('data/'.length) }),
  }));
}

/** The sums of what `dataFiles` finds in a folder, with paths below it. */
export const dataSums = (folder: string): InputFile[] =>
  dataFiles(folder).map((path) => sumOf(folder, path));

/** A file that cannot be opened by its name cannot be a sealed one. */
const sumOf = (folder: string, path: string): InputFile =>
  isLost(folder, path) ? { path, bytes: 0, sha256: '' } : fileSum(folder, path);

/**
 * Files of a folder without those that systems and office programs leave behind, and without what the
 * check tells as not read: links to folders or to nothing, pipes, devices.
 */
export function dataFiles(folder: string): string[] {
  return filesBelow(folder).filter(
    (path) =>
      !/(^|\/)(\.|~\$)/.test(path) &&
      !/Thumbs\.db$/i.test(path) &&
      (isLost(folder, path) || isFile(join(folder, path))),
  );
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/** Sealed pages in a site. */
interface Placed {
  /** Their folders, which nothing may rewrite, with / at the end. */
  folders: string[];
  /** What is not as it was sealed, by path below the archive folder. */
  faults: SealFault[];
}

/** Puts sealed pages into a site of an edition, byte by byte, each file held against its seal. */
export function placeSealedPages(
  site: string,
  archive: string,
  { sealed, edition }: { sealed: readonly SealedYear[]; edition: SealedYear['edition'] },
): Placed {
  const placed: Placed = { folders: [], faults: [] };
  for (const one of sealed) {
    const shown = one.shown[edition];
    if (!shown) continue;
    placed.folders.push(`${shown.at}/`);
    rmSync(join(site, shown.at), { recursive: true, force: true });
    const name = versionName(one.year, one.version);
    const version = { year: one.year, version: one.version, folder: join(archive, name) };
    const faults = one.current
      ? placeYear(site, version, shown.from)
      : placeWhole(join(site, shown.at), version, shown.from);
    placed.faults.push(...faults.map((fault) => withFolder(fault, `${name}/`)));
  }
  return placed;
}

const withFolder = (fault: SealFault, folder: string): SealFault => ({
  ...fault,
  path: folder + fault.path,
});

/** The pages of the year alone. */
function placeYear(site: string, version: SealVersion, from: ShownSeal['from']): SealFault[] {
  const own = pagesIn(version, from).filter(({ path }) => path.startsWith(`${version.year}/`));
  const faults = copySealed(join(version.folder, from), site, own);
  const lists = from === 'public' ? [] : listFaults(version, from);
  return [...lists, ...faults.map((fault) => withFolder(fault, `${from}/`))];
}

/**
 * The public part with its lists, as it can be checked by whoever takes it from the site; of the
 * internal one the office’s pages alone, since its lists name the input files.
 */
function placeWhole(to: string, version: SealVersion, from: ShownSeal['from']): SealFault[] {
  const folder = join(version.folder, from);
  const lists = from === 'public' ? listsBeside(version, folder) : [];
  const faults = copySealed(folder, to, [...pagesIn(version, from), ...lists]);
  return [...listFaults(version, from), ...faults.map((fault) => withFolder(fault, `${from}/`))];
}

const listsBeside = (version: SealVersion, folder: string): SealedFile[] =>
  [...ownFiles(readManifest(version, 'public')), SUMS]
    .filter((path) => isPlainFile(join(folder, path)))
    .map((path) => fileSum(folder, path));

/** Where the list that the pages are held against is not the sealed one itself. */
function listFaults(version: SealVersion, from: ShownSeal['from']): SealFault[] {
  const manifest = readManifest(version, 'public');
  if (from === 'public') {
    const isWhole = sumsAgree(join(version.folder, from), manifest);
    return isWhole ? [] : [{ path: `public/${SUMS}`, what: 'changed' }];
  }
  const path = `internal/${MANIFEST_FILE}`;
  const isSealed = fileSum(version.folder, path).sha256 === manifest.internal;
  return isSealed ? [] : [{ path, what: 'changed' }];
}
