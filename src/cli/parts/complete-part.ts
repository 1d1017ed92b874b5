import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  fileSum,
  filesBelow,
  MANIFEST,
  manifestOf,
  manifestText,
  type Part,
} from '../../archive/manifest.ts';
import { inputFiles, placeSealed } from '../../integration/complete-site.ts';
import type { Report } from '../../model/report.ts';
import type { Share } from '../../model/share.ts';
import type { Run } from '../command.ts';

/**
 * Writes the manifest of a part, with what `join` needs. The first part holds the pages of sealed
 * years. Links are made relative only when all parts are there. Prints the fault and returns false
 * if seals are damaged.
 */
export function completePart(run: Run, site: string, report: Report, share: Share): boolean {
  const sealed = share.index === 0 ? placeSealed(site, run.data, report, run.output) : [];
  if (!sealed) return false;
  const sums = filesBelow(site).map((path) => fileSum(site, path));
  const part: Part = { share, common: commonOf(run, report), sealed };
  const manifest = manifestOf(sums, inputFiles(run, report), report.version, part);
  writeFileSync(join(site, MANIFEST), manifestText(manifest));
  return true;
}

function commonOf(run: Run, report: Report): Part['common'] {
  const { language, edition, draft, anonymised, fingerprint, documents, pdf } = report;
  return {
    language,
    edition,
    draft,
    anonymised: anonymised ?? false,
    fingerprint,
    documents: documents ?? true,
    pdf: pdf ?? false,
    only: run.texts.get('only') ?? '',
  };
}
