import { relative, resolve } from 'node:path';
import { preview as servePages } from 'astro';
import { isOurSite } from '../../archive/manifest.ts';
import { messages } from '../../i18n/messages.ts';
import { PROJECT } from '../../integration/project.ts';
import { configFile } from '../astro-settings.ts';
import { type Run, UsageError } from '../command.ts';
import { serverOptions } from '../server-options.ts';

/** Serves the site that was built, until it is interrupted. */
export async function preview(run: Run): Promise<number> {
  const text = messages(run.language ?? 'zh-CN').cli;
  const out = resolve(run.texts.get('out') ?? 'dist');
  if (!isOurSite(out)) throw new UsageError(text.nothingToPreview(out));
  const server = serverOptions(run, text);
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const where = { root: PROJECT, configFile: relative(PROJECT, configFile()) };
  const served = await servePages({ ...where, outDir: out, logLevel: 'error', server });
  await run.output.print(
    `${text.serving(`http://${served.host ?? 'localhost'}:${served.port}/`)}\n`,
  );
  await served.closed();
  return 0;
}
