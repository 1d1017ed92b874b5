import { mkdirSync, rmSync, watch } from 'node:fs';
import { join } from 'node:path';
import { dev as servePages } from 'astro';
import { archiveOf } from '../../archive/seal-versions.ts';
import { messages } from '../../i18n/messages.ts';
import { devGuard } from '../../server-guard/dev-guard.ts';
import { setSiteData } from '../../site-data.ts';
import { astroSettings } from '../astro-settings.ts';
import { attempt } from '../attempt.ts';
import type { Run } from '../command.ts';
import { type DevPages, devPages } from '../dev-pages.ts';
import { errorsIn, refuses } from '../load.ts';
import { problemLines } from '../print/problem-lines.ts';
import { PROJECT } from '../project.ts';
import { serverOptions } from '../server-options.ts';

/** An editor writes a file in several strokes; they count as one change. */
const QUIET_MS = 150;

/** Serves the site and follows the data; a broken edit leaves the last good pages in place. */
export async function dev(run: Run): Promise<number> {
  const text = messages(run.language ?? 'zh-CN').cli;
  const server = serverOptions(run, text);
  const changes = changesOf(run);
  while (!(await update(run, undefined))) await changes.next();
  const work = join(PROJECT, '.biaochi', `dev-${process.pid}`);
  mkdirSync(work, { recursive: true });
  process.once('exit', () => rmSync(work, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
  const pages = devPages();
  const settings = astroSettings(work, run.content);
  const integrations = [...(settings.integrations ?? []), pages.integration];
  const closed = [run.data, archiveOf(run.data)];
  const guard = devGuard({ project: PROJECT, content: run.content, closed });
  const vite = { ...settings.vite, plugins: [guard] };
  const served = await servePages({ ...settings, integrations, server, vite });
  const { address, port } = served.address;
  const host = ['127.0.0.1', '::1'].includes(address) ? 'localhost' : address;
  await run.output.print(`${text.serving(`http://${host}:${port}/`)}\n`);
  for (;;) {
    await changes.next();
    await update(run, pages);
  }
}

/** Reads the data anew. Returns whether they are good and now stand behind the pages. */
async function update(run: Run, pages: DevPages | undefined): Promise<boolean> {
  const { loaded, report, problems } = await attempt(run);
  const errors = errorsIn(problems);
  if (refuses(run, problems, loaded)) {
    pages?.show(loaded.text.devErrors(errors.length), problemLines(errors, loaded.language));
    return false;
  }
  setSiteData(report);
  if (pages) run.output.note(`${loaded.text.devUpdated}\n`);
  pages?.reload();
  return true;
}

/** Waits for the next change below the data folder. */
function changesOf(run: Run): { next: () => Promise<void> } {
  let changed = 0;
  let wake = (): void => {};
  watch(run.data, { recursive: true }, () => {
    changed = Date.now();
    wake();
  });
  return {
    next: async () => {
      while (changed === 0) await new Promise<void>((done) => (wake = done));
      while (Date.now() - changed < QUIET_MS) await new Promise((done) => setTimeout(done, 50));
      changed = 0;
    },
  };
}
