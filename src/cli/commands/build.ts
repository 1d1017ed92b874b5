import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { makeFolder } from '../../archive/folders.ts';
import { filesBelow } from '../../archive/manifest.ts';
import { swap } from '../../archive/swap.ts';
import { placeSecond } from '../../export/links/second-language.ts';
import { findBrowser } from '../../export/pdf/browser-of-machine.ts';
import { type CliMessages, messages } from '../../i18n/messages.ts';
import { completeSite } from '../../integration/complete-site.ts';
import { type MadeDocuments, tellDocuments } from '../../integration/make-documents.ts';
import { COMMAND } from '../../integration/project.ts';
import { notShownInPublic } from '../../integration/sealed-problems.ts';
import type { Report } from '../../model/report.ts';
import { type Share, within } from '../../model/share.ts';
import { isAnonymous } from '../anonymous-check.ts';
import { type Attempt, attempt, inBoth } from '../attempt.ts';
import { inBuildFolder } from '../build-folder.ts';
import { type Run, UsageError } from '../command.ts';
import { errorsIn, type Loaded, refuses } from '../load.ts';
import { officeFolder } from '../office-folder.ts';
import { requireReplaceable, siteFolder } from '../out/site-folder.ts';
import { completePart } from '../parts/complete-part.ts';
import { makePart } from '../parts/make-part.ts';
import { addFiles } from '../parts/merge-parts.ts';
import { partCount } from '../parts/part-count.ts';
import { type PartProcesses, partProcesses } from '../parts/part-processes.ts';
import { shareOf } from '../parts/share-of.ts';
import { progress } from '../progress.ts';
import { soundYear } from '../sound-year.ts';

/** Checks, scores and makes the whole site; the old one stays until the new one is complete. */
export const build = async (run: Run): Promise<number> => buildAt(run, siteFolder(run));

/** Builds into a folder that is known to be free for it, whatever `--out` says. */
export async function buildAt(run: Run, out: string): Promise<number> {
  const started = performance.now();
  const text = messages(run.language ?? 'zh-CN').cli;
  if (run.texts.get('guards') === 'warn' && !run.switches.has('draft'))
    throw new UsageError(text.guardsNeedDraft);
  return inBuildFolder(run, text, (work) => make(run, { out, work, started }));
}

interface Making {
  out: string;
  work: string;
  started: number;
}

async function make(run: Run, making: Making): Promise<number> {
  const share = shareOf(run);
  let others: PartProcesses | undefined;
  try {
    const found = await attempt(run, (dataset, settings) => {
      others = partProcesses(partCount(dataset), dataset, settings);
    });
    return await makeSite(run, making, { ...inBoth(run, found), share, others });
  } finally {
    others?.stop();
  }
}

interface Found extends Attempt {
  share: Share;
  others: PartProcesses | undefined;
}

async function makeSite(run: Run, making: Making, found: Found): Promise<number> {
  const { out, work } = making;
  const { loaded, report: scored, problems, share } = found;
  const { text } = loaded;
  if (refuses(run, problems, loaded)) {
    const year = soundYear(loaded.dataset, errorsIn(problems));
    if (year !== undefined) run.output.complain(`${text.yearIsSound(year)}\n`);
    return kept(run, loaded, out);
  }
  const report = withDocuments(run, scored);
  for (const line of notShownInPublic(run, report)) run.output.complain(`${line}\n`);
  run.output.note(`${text.buildingPages}\n`);
  const site = await makePages(run, { ...found, report }, work);
  if (site === undefined) return kept(run, loaded, out);
  run.output.note(`${text.checkingLinks}\n`);
  const isComplete =
    share.of === 1
      ? completeSite(site, run, report, run.output)
      : completePart(run, site, report, share);
  if (!isComplete) return kept(run, loaded, out);
  if (report.anonymised && !isAnonymous(run, site, loaded)) return kept(run, loaded, out);
  const count = filesBelow(site).length;
  // Somebody may have put something there since the build began.
  requireReplaceable(run, out);
  swap(officeFolder(run), site, out);
  const seconds = ((performance.now() - making.started) / 1000).toFixed(1);
  if (share.of === 1) await run.output.print(doneText(text, { count, seconds, out }));
  else await run.output.print(`${text.partDone(share.index + 1, share.of, count, seconds, out)}\n`);
  return 0;
}

/**
 * Makes the pages and documents with all processes. Returns undefined, and says why, if a document
 * cannot be made.
 */
async function makePages(run: Run, found: Found, work: string): Promise<string | undefined> {
  const { loaded, report, share, others } = found;
  const content = report.anonymised ? join(work, 'no-content') : run.content;
  others?.begin(report, { work, data: run.data, content }, share);
  const source = { data: run.data, content, read: async () => ({ report }) };
  const told = progress(run.output, loaded.text.progress);
  const mine = within(share, 0, others?.parts ?? 1);
  const own = await makePart(work, source, report, mine, told);
  const rest = (await others?.madeParts()) ?? [];
  for (const { site } of rest) addFiles(own.site, site, filesBelow(site), { move: true });
  const second = await makeSecond(run, found, own.site, work);
  const documents = [own, ...rest, ...second].map((part) => part.documents);
  return tellDocuments(documents, loaded.language, run.output) ? own.site : undefined;
}

/** The pages of the second language, at their addresses in the site. */
async function makeSecond(
  run: Run,
  { loaded, second, share }: Found,
  site: string,
  work: string,
): Promise<{ documents: MadeDocuments }[]> {
  if (!second) return [];
  const report = withDocuments(run, second);
  const folder = join(work, `second-${process.pid}`);
  makeFolder(folder);
  const content = report.anonymised ? join(work, 'no-content') : run.content;
  const source = { data: run.data, content, read: async () => ({ report }) };
  const told = progress(run.output, loaded.text.progress);
  const part = await makePart(folder, source, report, share, told);
  placeSecond(part.site, site, filesBelow(part.site), report.language);
  return [part];
}

function kept(run: Run, { text }: Loaded, out: string): number {
  if (existsSync(out)) run.output.complain(`${text.siteKept(out)}\n`);
  return 1;
}

/**
 * Adds the document options of the command line to the report, so that pages link the files that
 * are made.
 */
function withDocuments(run: Run, report: Report): Report {
  if (run.switches.has('no-documents')) return { ...report, documents: false };
  if (!run.switches.has('pdf')) return report;
  if (findBrowser() !== undefined) return { ...report, pdf: true };
  run.output.complain(`${messages(report.language).documentFiles.noBrowser}\n`);
  return report;
}

function doneText(
  text: CliMessages,
  { count, seconds, out }: { count: number; seconds: string; out: string },
): string {
  const inside = relative(process.cwd(), out);
  const shown = inside.startsWith('..') ? out : inside;
  return [
    text.buildDone(count, seconds),
    text.openFile(join(out, 'index.html')),
    text.serveHint(`${COMMAND} preview${shown === 'dist' ? '' : ` --out ${shown}`}`),
    '',
  ].join('\n');
}
