import { existsSync } from 'node:fs';
import { dataSums } from '../../archive/sealed-years.ts';
import { messages } from '../../i18n/messages.ts';
import type { InputFile } from '../../model/dataset.ts';
import { type Run, UsageError } from '../command.ts';

/**
 * The sums of all tables, settings and texts at one moment. A seal reads them several times: for its
 * results, for the pages of each edition, and for the copies in its internal part.
 */
export type HeldInputs = readonly InputFile[];

/**
 * Holds nothing where something may not be read: the check that follows names it, and a seal whose
 * check passes all the same finds every file changed.
 */
export function holdInputs(run: Run): HeldInputs {
  try {
    return inputSums(run);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return [];
    throw error;
  }
}

const inputSums = ({ data, content }: Run): HeldInputs =>
  [data, content].flatMap((folder) => (existsSync(folder) ? dataSums(folder) : []));

/** Throws, and names the files, if an input was changed, added or removed since it was held. */
export function requireSameInputs(run: Run, held: HeldInputs): void {
  const paths = changedPaths(held, inputSums(run));
  if (paths.length === 0) return;
  throw new UsageError(messages(run.language ?? 'zh-CN').archive.changedMeanwhile(paths));
}

function changedPaths(before: HeldInputs, after: HeldInputs): string[] {
  const textOf = ({ path, sha256 }: InputFile) => `${sha256} ${path}`;
  const [old, now] = [before, after].map((files) => new Set(files.map(textOf)));
  const differing = [
    ...before.filter((file) => !now?.has(textOf(file))),
    ...after.filter((file) => !old?.has(textOf(file))),
  ];
  return [...new Set(differing.map(({ path }) => path))].sort();
}
