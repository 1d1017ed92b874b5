import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dev as servePages } from 'astro';
import { messages } from '../../i18n/messages.ts';
import { problemLines } from '../../i18n/problem-lines.ts';
import { changesIn } from '../../integration/changes.ts';
import { handOver } from '../../integration/site-data.ts';
import type { Source } from '../../integration/source.ts';
import { astroSettings } from '../astro-settings.ts';
import { attempt } from '../attempt.ts';
import type { Run } from '../command.ts';
import { errorsIn, refuses } from '../load.ts';
import { officeFolder } from '../office-folder.ts';
import { serverOptions } from '../server-options.ts';

/** Serves the site from the first time the data are good, and follows later changes. */
export async function dev(run: Run): Promise<number> {
  const text = messages(run.language ?? 'zh-CN').cli;
  const server = serverOptions(run, text);
  const source = sourceOf(run);
  const changes = changesIn([run.data, run.content]);
  let read = await source.read();
  while (!('report' in read)) {
    await changes.next();
    read = await source.read();
  }
  handOver(source, read.report);
  const served = await servePages({ ...astroSettings(workFolder(run)), server });
  const { address, port } = served.address;
  const host = ['127.0.0.1', '::1'].includes(address) ? 'localhost' : address;
  await run.output.print(`${text.serving(`http://${host}:${port}/`)}\n`);
  return new Promise(() => {});
}

function workFolder(run: Run): string {
  const work = join(officeFolder(run), '.biaochi', `dev-${process.pid}`);
  mkdirSync(work, { recursive: true });
  process.once('exit', () => rmSync(work, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
  return work;
}

/** Reads the data for each change and prints all problems on the command line. */
function sourceOf(run: Run): Source {
  let isFirst = true;
  const read: Source['read'] = async () => {
    const { loaded, report, problems } = await attempt(run);
    const { text, language } = loaded;
    if (refuses(run, problems, loaded)) {
      const errors = errorsIn(problems);
      return {
        refused: { title: text.devErrors(errors.length), lines: problemLines(errors, language) },
      };
    }
    if (!isFirst) run.output.note(`${text.devUpdated}\n`);
    isFirst = false;
    return { report };
  };
  return { data: run.data, content: run.content, read };
}
