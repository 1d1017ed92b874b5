import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesBelow } from '../../archive/manifest.ts';
import { swap } from '../../archive/swap.ts';
import { findBrowser } from '../../export/pdf/browser-of-machine.ts';
import { messages } from '../../i18n/messages.ts';
import { completeSite } from '../../integration/complete-site.ts';
import { makeDocuments } from '../../integration/make-documents.ts';
import { COMMAND, PROJECT } from '../../integration/project.ts';
import type { Report } from '../../model/report.ts';
import { isAnonymous } from '../anonymous-check.ts';
import { attempt } from '../attempt.ts';
import { inBuildFolder } from '../build-folder.ts';
import { buildPages } from '../build-pages.ts';
import type { Run } from '../command.ts';
import { type Loaded, refuses } from '../load.ts';
import { requireReplaceable, siteFolder } from '../out/site-folder.ts';

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
  const source = { data: run.data, content, read: async () => ({ report }) };
  const site = await buildPages(work, source, report);
  if (!(await makeDocuments(site, report, run.output))) return kept(run, loaded, out);
  run.output.note(`${text.checkingLinks}\n`);
  if (!completeSite(site, run, report, run.output)) return kept(run, loaded, out);
  if (report.anonymised && !isAnonymous(run, site, loaded)) return kept(run, loaded, out);
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

function kept(run: Run, { text }: Loaded, out: string): number {
  if (existsSync(out)) run.output.complain(`${text.siteKept(out)}\n`);
  return 1;
}

/** What the command line asks of documents, put into the report, so that pages link what is made. */
function withDocuments(run: Run, report: Report): Report {
  if (run.switches.has('no-documents')) return { ...report, documents: false };
  if (!run.switches.has('pdf')) return report;
  if (findBrowser() !== undefined) return { ...report, pdf: true };
  run.output.complain(`${messages(report.language).documentFiles.noBrowser}\n`);
  return report;
}
