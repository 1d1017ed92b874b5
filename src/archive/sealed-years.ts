import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SealedYear } from '../model/report.ts';
import type { SealFault } from '../model/seal.ts';
import { copyFolder } from './folders.ts';
import { fileSum, filesBelow } from './manifest.ts';
import { readManifest, type SealVersion, sealCode, sealVersions } from './seal-versions.ts';
import { differences } from './verify.ts';

/** All sealed versions as pages show them, by year and version; `current` is the newest of a year. */
export function sealedYears(archive: string): SealedYear[] {
  const versions = sealVersions(archive);
  return versions.map((one) => {
    const { year, version } = one;
    const manifest = readManifest(one, 'public');
    const newest = versions.filter((other) => other.year === year).at(-1);
    return {
      year,
      version,
      date: manifest.date,
      edition: manifest.edition,
      code: sealCode(one),
      fingerprint: manifest.fingerprint,
      assessments: manifest.assessments,
      downloads: manifest.files
        .map(({ path }) => path)
        .filter((path) => path.includes('/downloads/')),
      current: newest === one,
      ...(manifest.reason === undefined ? {} : { reason: manifest.reason }),
    };
  });
}

/**
 * What was changed in the data folder of a sealed year since its newest version: paths below the
 * data folder.
 */
export function sealedDataFaults(dataDir: string, version: SealVersion): SealFault[] {
  const year = String(version.year);
  const sealed = readManifest(version, 'internal').files.filter(({ path }) =>
    path.startsWith(`data/${year}/`),
  );
  const folder = join(dataDir, year);
  const present = existsSync(folder)
    ? dataFiles(folder).map((path) => ({ ...fileSum(folder, path), path: `data/${year}/${path}` }))
    : [];
  return differences(sealed, present).map((fault) => ({
    ...fault,
    path: fault.path.slice('data/'.length),
    ...(fault.other === undefined ? {} : { other: fault.other.slice('data/'.length) }),
  }));
}

/** Files of a folder without those that systems and office programs leave behind. */
export function dataFiles(folder: string): string[] {
  return filesBelow(folder).filter(
    (path) => !/(^|\/)(\.|~\$)/.test(path) && !/Thumbs\.db$/i.test(path),
  );
}

/** Folder of the site where an earlier version stays readable. */
export const versionFolder = (year: number, version: number): string =>
  `archive/${year}-v${version}`;

/**
 * Puts sealed pages into a site, byte by byte: the current version of a year at its own address,
 * every earlier one below the page of years; a year that is being sealed anew is left out. Returns the folders, which nothing may rewrite.
 */
export function placeSealedPages(
  site: string,
  archive: string,
  edition: SealedYear['edition'],
  reopened?: number,
): string[] {
  const versions = sealVersions(archive).filter(
    (one) => one.year !== reopened && readManifest(one, 'public').edition === edition,
  );
  return versions.map((one) => {
    const current = versions.filter(({ year }) => year === one.year).at(-1) === one;
    const year = String(one.year);
    const to = current ? year : versionFolder(one.year, one.version);
    const from = join(one.folder, 'public', current ? year : '');
    rmSync(join(site, to), { recursive: true, force: true });
    copyFolder(from, join(site, to));
    return `${to}/`;
  });
}
