import type { SealedYear } from './report.ts';

const versionFolder = (year: number, version: number): string => `archive/${year}-v${version}`;

/**
 * Folder of a site where a version is served: the newest of its year at the year’s own address,
 * each earlier one below the page of years, and those of another edition nowhere. So the pages of a
 * year whose newest version is of another edition are made from its data.
 */
export function servedAt(one: SealedYear, edition: SealedYear['edition']): string | undefined {
  if (one.edition !== edition) return undefined;
  return one.current ? String(one.year) : versionFolder(one.year, one.version);
}
