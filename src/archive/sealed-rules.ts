import type { RulesVersion } from '../model/rules-version.ts';
import type { SealManifest } from '../model/seal.ts';
import { findManifest, newestVersions } from './seal-versions.ts';

/** The version of the rules that a seal was scored by; the first tools did not say it. */
export const rulesOfSeal = ({ rules = 1 }: SealManifest): RulesVersion => rules as RulesVersion;

/** Those of the sealed years of an archive, by assessment: no year is scored by other rules once it is sealed. */
export function sealedRules(
  archive: string,
  sealing: number | undefined,
): (assessment: string) => RulesVersion | undefined {
  const known = new Map(
    [...newestVersions(archive)].flatMap(([year, version]) => {
      const manifest = year === sealing ? undefined : findManifest(version, 'public');
      return manifest ? [[year, rulesOfSeal(manifest)] as const] : [];
    }),
  );
  return (assessment) => known.get(Number.parseInt(assessment, 10));
}
