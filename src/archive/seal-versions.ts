import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { SealManifest } from '../model/seal.ts';

/** A sealed version as found on disk. */
export interface SealVersion {
  year: number;
  version: number;
  folder: string;
}

export const MANIFEST_FILE = 'manifest.json';
const NAME = /^(\d{4})-v(\d+)$/;

/** Where seals lie: `archive` beside the data folder. */
export const archiveOf = (dataDir: string): string => join(dirname(resolve(dataDir)), 'archive');

export const versionName = (year: number, version: number): string => `${year}-v${version}`;

/** All sealed versions, by year and then version, the newest last. */
export function sealVersions(archive: string): SealVersion[] {
  if (!existsSync(archive)) return [];
  return readdirSync(archive)
    .flatMap((name) => {
      const match = NAME.exec(name);
      if (!match) return [];
      return [{ year: Number(match[1]), version: Number(match[2]), folder: join(archive, name) }];
    })
    .sort((a, b) => a.year - b.year || a.version - b.version);
}

/** The newest version of each sealed year. */
export function newestVersions(archive: string): Map<number, SealVersion> {
  return new Map(sealVersions(archive).map((version) => [version.year, version]));
}

/** The manifest of a part. Throws where it cannot be read: `verify` says why. */
export function readManifest(version: SealVersion, part: 'public' | 'internal'): SealManifest {
  return SealManifest.parse(JSON.parse(readFileSync(manifestPath(version, part), 'utf8')));
}

/** The code of a seal: the SHA-256 of its public manifest, in hexadecimal. */
export function sealCode(version: SealVersion): string {
  return createHash('sha256')
    .update(readFileSync(manifestPath(version, 'public')))
    .digest('hex');
}

const manifestPath = (version: SealVersion, part: string): string =>
  join(version.folder, part, MANIFEST_FILE);
