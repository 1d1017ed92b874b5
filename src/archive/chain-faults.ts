import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SealFault } from '../model/seal.ts';
import {
  findManifest,
  findSealCode,
  MANIFEST_FILE,
  type SealVersion,
  versionName,
} from './seal-versions.ts';

/**
 * Where a version does not follow the one before it, or is not the one that the next one corrects:
 * each after the first names the code of the version that it replaces.
 */
export const chainFaults = (version: SealVersion): SealFault[] => [
  ...faultsBefore(version),
  ...faultsAfter(version),
];

const OWN = `public/${MANIFEST_FILE}`;

function faultsBefore(version: SealVersion): SealFault[] {
  const manifest = findManifest(version, 'public');
  if (!manifest) return [];
  const isFirst = version.version === 1;
  if (isFirst !== (manifest.replaces === undefined)) return [{ path: OWN, what: 'changed' }];
  if (isFirst) return [];
  const before = versionAway(version, -1);
  const path = versionName(before.year, before.version);
  if (!existsSync(before.folder)) return [{ path, what: 'missing' }];
  const code = findSealCode(before);
  if (code === undefined) return [{ path: `${path}/${OWN}`, what: 'missing' }];
  return code === manifest.replaces ? [] : [{ path, what: 'not-replaced' }];
}

function faultsAfter(version: SealVersion): SealFault[] {
  const after = versionAway(version, 1);
  const replaces = findManifest(after, 'public')?.replaces;
  const code = findSealCode(version);
  if (replaces === undefined || code === undefined || code === replaces) return [];
  return [{ path: versionName(after.year, after.version), what: 'replaces-other' }];
}

/** The version so many numbers away, whether it is there or not. */
function versionAway({ year, version, folder }: SealVersion, step: number): SealVersion {
  const name = versionName(year, version + step);
  return { year, version: version + step, folder: join(dirname(folder), name) };
}
