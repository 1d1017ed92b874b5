import { existsSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileSum, filesBelow, MANIFEST, manifestOf, manifestText } from '../../archive/manifest.ts';
import { archiveOf } from '../../archive/seal-versions.ts';
import { placeSealedPages } from '../../archive/sealed-years.ts';
import { swap } from '../../archive/swap.ts';
import { messages } from '../../i18n/messages.ts';
import type { InputFile } from '../../model/dataset.ts';
import type { Report } from '../../model/report.ts';
import type { SealFault } from '../../model/seal.ts';
import type { Language } from '../../model/site.ts';
import { isAnonymous } from '../anonymous-check.ts';
import { attempt } from '../attempt.ts';
import { buildDocuments, withDocuments } from '../build-documents.ts';
import { inBuildFolder } from '../build-folder.ts';
import { buildPages } from '../build-pages.ts';
import type { Run } from '../command.ts';
import { finishSite } from '../finish-site.ts';
import { type Loaded, refuses } from '../load.ts';
import { requireReplaceable, siteFolder } from '../out/site-folder.ts';
import { COMMAND, PROJECT } from '../project.ts';

/** Checks, scores and makes the whole site; the old one stays until the new one is complete. */
export const build = async (run: Run): Promise<number> => buildAt(run, siteFolder(run));

/** The same at a folder that is known to be free for it, whatever `--out` says. */
export async function buildAt(run: Run, out: string): Promise<number> {
  const started = performance.now();
  const text = messages(run.language ?? 'zh-CN').cli;
  return inBuildFolder(run, text, (work) => make(run, { out, work, started }));
}

interface Making {
  out: string;
  work: string;
  started: number;
}

async function make(run: Run, { out, work, started }: Making): Promise<number> {
  const { loaded, report: scored, problems } = await attempt(run);
  const { text } = loaded;
  const report = withDocuments(run, scored);
  if (refuses(run, problems, loaded)) return kept(run, loaded, out);
  run.output.note(`${text.buildingPages}\n`);
  const content = report.anonymised ? join(work, 'no-content') : run.content;
  const site = await buildPages({ work, content }, report);
  if (!(await buildDocuments(run, site, report))) return kept(run, loaded, out);
  run.output.note(`${text.checkingLinks}\n`);
  if (!(await complete(run, loaded, { site, report }))) return kept(run, loaded, out);
  const count = filesBelow(site).length;
  // Somebody may have put something there since the build began.
  requireReplaceable(run, out);
  swap(PROJECT, site, out);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const inside = relative(process.cwd(), out);
  const shown = inside.startsWith('..') ? out : inside;
  await run.output.print(
    [
      text.buildDone(count, seconds),
      text.openFile(join(out, 'index.html')),
      text.serveHint(`${COMMAND} preview${shown === 'dist' ? '' : ` --out ${shown}`}`),
      '',
    ].join('\n'),
  );
  return 0;
}

/** Links made relative and followed, and the manifest written: only then is a site complete. */
async function complete(
  run: Run,
  { text, dataset, language }: Loaded,
  { site, report }: { site: string; report: Report },
): Promise<boolean> {
  const placed = placeSealedPages(site, archiveOf(run.data), report);
  if (!areAsSealed(run, placed.faults, language)) return false;
  writeFileSync(join(site, MANIFEST), '');
  const paths = filesBelow(site);
  const { sums, faults } = finishSite({ site, paths, sealed: placed.folders });
  if (faults.length > 0) {
    run.output.complain(`${text.brokenLinks(faults.length)}\n`);
    for (const { page, address, kind } of faults) {
      const line = kind === 'foreign' ? text.foreignAddress : text.brokenLink;
      run.output.complain(`  ${line(page, address)}\n`);
    }
    return false;
  }
  const manifest = manifestOf(sums, inputsOf(run, report), report.version);
  writeFileSync(join(site, MANIFEST), manifestText(manifest));
  if (!report.anonymised) return true;
  return isAnonymous(run, { folder: site, paths }, dataset.assessments, language);
}

/** Pages that were changed since they were sealed are not published: the last good site stays. */
function areAsSealed(run: Run, faults: readonly SealFault[], language: Language): boolean {
  if (faults.length === 0) return true;
  const text = messages(language).archive;
  run.output.complain(`${text.pagesNotAsSealed(faults.length)}\n`);
  for (const fault of faults)
    run.output.complain(`  ${text.sealFault({ ...fault, path: `archive/${fault.path}` })}\n`);
  run.output.complain(`${text.pagesToRestore}\n`);
  return false;
}

/**
 * The delivered files with their sums, for the office edition alone: names of files tell what is
 * hidden, and the sum of a short file can be tried out.
 */
function inputsOf(run: Run, report: Report): InputFile[] {
  if (report.edition === 'public' || report.anonymised) return [];
  return [...report.files.map(inData), ...contentFiles(run.content)];
}

const inData = (file: InputFile): InputFile => ({ ...file, path: `data/${file.path}` });

function contentFiles(content: string): InputFile[] {
  if (!existsSync(content)) return [];
  return filesBelow(content)
    .map((path) => fileSum(content, path))
    .map((file) => ({ ...file, path: `content/${file.path}` }));
}

function kept(run: Run, { text }: Loaded, out: string): number {
  if (existsSync(out)) run.output.complain(`${text.siteKept(out)}\n`);
  return 1;
}
