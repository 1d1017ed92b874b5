import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SealedYear, ShownSeal } from '../model/report.ts';
import type { SealedFile, SealManifest } from '../model/seal.ts';
import { OFFICE_PAGES } from './seal.ts';
import { findManifest, readManifest, type SealVersion, versionName } from './seal-versions.ts';

/** What a version holds of pages, and which site may show them. */

const OFFICE = OFFICE_PAGES.replace('internal/', '');

/** Files of the pages in a folder of the version, as paths below that folder. */
export function pagesIn(version: SealVersion, from: ShownSeal['from']): SealedFile[] {
  if (from === 'public') return readManifest(version, 'public').files;
  const files = findManifest(version, 'internal')?.files ?? [];
  return files.flatMap((file) =>
    file.path.startsWith(`${OFFICE}/`)
      ? [{ ...file, path: file.path.slice(OFFICE.length + 1) }]
      : [],
  );
}

/**
 * The public site shows the public edition alone. The office’s shows its own edition, from the public
 * part where an older tool sealed it there, else from the internal one; where that is kept elsewhere
 * it shows the public pages. The newest version of a year stands at the year’s address, each earlier
 * one below the page of years. Pages of a year that is shown nowhere are made from its data.
 */
export function shownOf(
  version: SealVersion,
  manifest: SealManifest,
  current: boolean,
): SealedYear['shown'] {
  const name = versionName(version.year, version.version);
  const at = current ? String(version.year) : `archive/${name}`;
  const shown = (edition: ShownSeal['edition'], from: ShownSeal['from']): ShownSeal => ({
    at,
    edition,
    from,
    downloads: pagesIn(version, from)
      .map(({ path }) => path)
      .filter((path) => path.includes('/downloads/')),
  });
  const inPublic = shown(manifest.edition, 'public');
  if (manifest.edition === 'office') return { office: inPublic };
  if (manifest.office === undefined) return { public: inPublic };
  const isHere = existsSync(join(version.folder, 'internal'));
  return { public: inPublic, office: isHere ? shown('office', OFFICE_PAGES) : inPublic };
}
