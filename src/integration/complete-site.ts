import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileSum, filesBelow, MANIFEST, manifestOf, manifestText } from '../archive/manifest.ts';
import { archiveOf } from '../archive/seal-versions.ts';
import { placeSealedPages } from '../archive/sealed-years.ts';
import { messages } from '../i18n/messages.ts';
import type { InputFile } from '../model/dataset.ts';
import type { Report } from '../model/report.ts';
import type { SealFault } from '../model/seal.ts';
import type { Language } from '../model/site.ts';
import { finishSite } from './finish-site.ts';
import type { Say } from './say.ts';

/** Where the inputs of a site lie. */
interface Inputs {
  data: string;
  content: string;
}

/**
 * Puts the pages of sealed years in, makes the links relative and follows them, and writes the
 * manifest: only then is a site complete. False, and told, where it cannot be.
 */
export function completeSite(site: string, inputs: Inputs, report: Report, say: Say): boolean {
  const sealed = placeSealed(site, inputs.data, report, say);
  const sums = sealed && linkSite(site, sealed, report.language, say);
  if (!sums) return false;
  const manifest = manifestOf(sums, inputFiles(inputs, report), report.version);
  writeFileSync(join(site, MANIFEST), manifestText(manifest));
  return true;
}

/** The folders of sealed pages, put in; undefined, and told, where they are not as they were sealed. */
export function placeSealed(
  site: string,
  data: string,
  report: Report,
  say: Say,
): string[] | undefined {
  const { folders, faults } = placeSealedPages(site, archiveOf(data), report);
  return areAsSealed(faults, report, say) ? folders : undefined;
}

/** Makes all links relative; the sums of the files, or undefined, and told, where a link leads nowhere. */
export function linkSite(
  site: string,
  sealed: readonly string[],
  language: Language,
  say: Say,
): InputFile[] | undefined {
  const text = messages(language).cli;
  writeFileSync(join(site, MANIFEST), '');
  const { sums, faults } = finishSite({ site, paths: filesBelow(site), sealed });
  if (faults.length === 0) return sums;
  say.complain(`${text.brokenLinks(faults.length)}\n`);
  for (const { page, address, kind } of faults) {
    const line = kind === 'foreign' ? text.foreignAddress : text.brokenLink;
    say.complain(`  ${line(page, address)}\n`);
  }
  return undefined;
}

/** Pages that were changed since they were sealed are not published: the last good site stays. */
function areAsSealed(faults: readonly SealFault[], { language }: Report, say: Say): boolean {
  if (faults.length === 0) return true;
  const text = messages(language).archive;
  say.complain(`${text.pagesNotAsSealed(faults.length)}\n`);
  for (const fault of faults)
    say.complain(`  ${text.sealFault({ ...fault, path: `archive/${fault.path}` })}\n`);
  say.complain(`${text.pagesToRestore}\n`);
  return false;
}

/**
 * The delivered files with their sums, for the office edition alone: names of files tell what is
 * hidden, and the sum of a short file can be tried out.
 */
export function inputFiles({ content }: Inputs, report: Report): InputFile[] {
  if (report.edition === 'public' || report.anonymised) return [];
  return [...report.files.map(inData), ...contentFiles(content)];
}

const inData = (file: InputFile): InputFile => ({ ...file, path: `data/${file.path}` });

function contentFiles(content: string): InputFile[] {
  if (!existsSync(content)) return [];
  return filesBelow(content)
    .filter((path) => isFile(join(content, path)))
    .map((path) => fileSum(content, path))
    .map((file) => ({ ...file, path: `content/${file.path}` }));
}

/** A link to nothing, a pipe or a device has no bytes of its own. */
const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();
