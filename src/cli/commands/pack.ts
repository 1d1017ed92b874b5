import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { archiveOf } from '../../archive/seal-versions.ts';
import { messages } from '../../i18n/messages.ts';
import { PROJECT } from '../../integration/project.ts';
import { pack } from '../../year/pack.ts';
import { PackFailed } from '../../year/pack-modules.ts';
import { ownPlatform, PLATFORMS } from '../../year/pack-platform.ts';
import { type Run, UsageError } from '../command.ts';
import { guidesIn } from '../guides.mjs';
import { withNewFiles } from '../new-files.ts';
import { requireFree } from '../out/file-place.ts';
import { progress } from '../progress.ts';

/** Makes the archive of the whole tool for an offline machine, and says how large it is. */
export async function packCommand(run: Run): Promise<number> {
  const language = run.language ?? 'zh-CN';
  const text = messages(language).year;
  const wanted = run.texts.get('platform');
  const platform = wanted ? PLATFORMS.find(({ name }) => name === wanted) : ownPlatform();
  if (!platform) throw new UsageError(text.noPlatform(PLATFORMS.map(({ name }) => name)));
  const out = resolve(run.texts.get('out') ?? `biaochi-${platform.name}.zip`);
  requireFree(run, out);
  if (existsSync(out)) throw new UsageError(text.fileExists([out]));
  run.output.note(`${text.packing(platform.name)}\n`);
  try {
    const { data, content } = run;
    const archive = archiveOf(data);
    const guides = guidesIn(PROJECT);
    const office = { data, content, archive, language };
    const told = progress(run.output, messages(language).cli.progress);
    const bytes = await pack({ project: PROJECT, guides, platform, ...office, told });
    await withNewFiles(run, async (add) => add(out, bytes));
    await run.output.print(`${text.packed(out, (bytes.length / 1e6).toFixed(1))}\n`);
    await run.output.print(`${text.packNext(platform.os === 'win32' ? '.cmd' : '.sh')}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof PackFailed)) throw error;
    run.output.complain(`${error.message}\n`);
    return 1;
  }
}
