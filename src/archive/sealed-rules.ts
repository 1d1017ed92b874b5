import { RULES_VERSION, type RulesVersion } from '../model/rules-version.ts';
import type { SealManifest } from '../model/seal.ts';
import { findManifest, newestVersions } from './seal-versions.ts';

/** The version of the rules that a seal was scored by; the first tools did not say it. */
export const rulesOfSeal = ({ rules = 1 }: SealManifest): RulesVersion => rules as RulesVersion;

/**
 * The program that sealed it. One of older rules counts as another, whatever number it bore: a 校验码
 * is also taken of settings, and there were fewer.
 */
export function toolOfSeal(manifest: SealManifest): string {
  const rules = rulesOfSeal(manifest);
  return rules === RULES_VERSION ? manifest.tool : `${manifest.tool}+rules.${rules}`;
}

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
