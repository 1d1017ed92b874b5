import { writeFileSync } from 'node:fs';
import { join as joinPath, resolve } from 'node:path';
import {
  fileSum,
  filesBelow,
  MANIFEST,
  type Manifest,
  manifestIn,
  manifestOf,
  manifestText,
  type Part,
} from '../../archive/manifest.ts';
import { swap } from '../../archive/swap.ts';
import { type CliMessages, messages } from '../../i18n/messages.ts';
import { linkSite } from '../../integration/complete-site.ts';
import type { Language } from '../../model/site.ts';
import { inBuildFolder } from '../build-folder.ts';
import { type Run, UsageError } from '../command.ts';
import { officeFolder } from '../office-folder.ts';
import { requireReplaceable, siteFolder } from '../out/site-folder.ts';
import { addFiles } from '../parts/merge-parts.ts';

/** A part of a site as `build --shard` has made it. */
interface PartFolder {
  folder: string;
  manifest: Manifest;
  part: Part;
}

/** Joins the parts of a site that several machines have made. */
export async function join(run: Run): Promise<number> {
  const text = messages(run.language ?? 'zh-CN').cli;
  const out = siteFolder(run);
  const parts = run.args.map((folder) => partIn(resolve(folder), text));
  requireWhole(parts, text);
  return inBuildFolder(run, text, (work) => joinParts(run, parts, { out, work }));
}

function partIn(folder: string, text: CliMessages): PartFolder {
  const manifest = manifestIn(folder);
  if (!manifest?.part) throw new UsageError(text.noPart(folder));
  return { folder, manifest, part: manifest.part };
}

/** Throws unless these are all parts of one site, each once. */
function requireWhole(parts: readonly PartFolder[], text: CliMessages): void {
  const [first] = parts;
  if (!first) return;
  const { of } = first.part.share;
  const seen = new Map<number, string>();
  for (const { folder, manifest, part } of parts) {
    if (sameSite({ manifest, part }) !== sameSite(first))
      throw new UsageError(text.otherSite(folder, first.folder));
    const before = seen.get(part.share.index);
    if (before !== undefined) throw new UsageError(text.samePart(folder, before));
    seen.set(part.share.index, folder);
  }
  const missing = Array.from({ length: of }, (_, i) => i).filter((i) => !seen.has(i));
  if (missing.length > 0)
    throw new UsageError(
      text.partsMissing(
        missing.map((i) => i + 1),
        of,
      ),
    );
}

const sameSite = ({ manifest, part }: Omit<PartFolder, 'folder'>): string =>
  JSON.stringify([part.share.of, part.common, manifest.version, manifest.inputs]);

async function joinParts(
  run: Run,
  parts: readonly PartFolder[],
  { out, work }: { out: string; work: string },
): Promise<number> {
  const started = performance.now();
  const text = messages(run.language ?? 'zh-CN').cli;
  const site = joinPath(work, 'site');
  for (const { folder, manifest } of parts) {
    const changed = manifest.files.find((file) => !isAsMade(folder, file));
    if (changed) {
      run.output.complain(`${text.partChanged(folder, changed.path)}\n`);
      return 1;
    }
    const paths = manifest.files.map(({ path }) => path);
    addFiles(site, folder, paths, { move: false });
  }
  run.output.note(`${text.checkingLinks}\n`);
  const sealed = parts.flatMap(({ part }) => part.sealed);
  const language = parts[0]?.part.common.language as Language;
  const sums = linkSite(site, sealed, language, run.output);
  const first = parts[0]?.manifest;
  if (!sums || !first) return 1;
  const manifest = manifestOf(sums, first.inputs, first.version);
  writeFileSync(joinPath(site, MANIFEST), manifestText(manifest));
  const count = filesBelow(site).length;
  requireReplaceable(run, out);
  swap(officeFolder(run), site, out);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const lines = [text.buildDone(count, seconds), text.openFile(joinPath(out, 'index.html'))];
  await run.output.print(`${lines.join('\n')}\n`);
  return 0;
}

function isAsMade(folder: string, file: Manifest['files'][number]): boolean {
  try {
    return fileSum(folder, file.path).sha256 === file.sha256;
  } catch {
    return false;
  }
}
