import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { archiveOf } from '../archive/seal-versions.ts';
import { sealedRules } from '../archive/sealed-rules.ts';
import { finishSeal } from '../archive/unfinished-seal.ts';
import { type CliMessages, messages } from '../i18n/messages.ts';
import { problemLines } from '../i18n/problem-lines.ts';
import { nearest } from '../ingest/cells/nearest.ts';
import { type Guards, readDataset } from '../ingest/read-dataset.ts';
import { sealedNotices, sealedProblems, unguardedSeals } from '../integration/sealed-problems.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { Language } from '../model/site.ts';
import { type Run, UsageError } from './command.ts';

export interface Loaded {
  dataset: Dataset;
  /** The language of `--lang`, else that of the site. */
  language: Language;
  text: CliMessages;
}

export interface Loading {
  /** What is done about figures that cannot be right, unless `--guards` says it. */
  guards?: Guards;
  /** A year may be named in place of one of its assessments. */
  years?: true;
}

/** Checks that the data folder exists, and reads all of it, or what is asked for and its upper ones. */
export async function load(
  run: Run,
  only: string | undefined,
  { guards = 'stop', years }: Loading = {},
): Promise<Loaded> {
  const before = messages(run.language ?? 'zh-CN').cli;
  if (!isFolder(run.data)) throw new UsageError(before.noDataFolder(run.data));
  if (existsSync(run.content) && !isFolder(run.content))
    throw new UsageError(before.noContentFolder(run.content));
  const idOf = years ? yearOrAssessment : assessmentId;
  const id = only === undefined ? undefined : idOf(run, only, before);
  run.output.note(`${before.reading}\n`);
  finishSeal(archiveOf(run.data));
  const dataset = await readDataset(run.data, {
    ...(id !== undefined && { only: id }),
    rulesOf: sealedRules(archiveOf(run.data), run.sealing),
    guards: run.texts.get('guards') === 'warn' ? 'warn' : guards,
    draft: run.switches.has('draft'),
  });
  dataset.problems = unguardedSeals(run, dataset.problems).concat(sealedProblems(run, id));
  const language = run.language ?? dataset.site.language;
  const text = messages(language).cli;
  run.output.note(`${text.readDone(dataset.files.length, dataset.assessments.length)}\n`);
  for (const notice of sealedNotices(run, id, language)) run.output.note(`${notice}\n`);
  return { dataset, language, text };
}

/** The id as it stands below the data folder: `2024/counties`, whatever slashes and dots were typed. */
export function assessmentId(run: Run, typed: string, text: CliMessages): string {
  const id = written(typed);
  if (/^\d{4}\/[^/]+$/.test(id) && isFolder(join(run.data, id))) return id;
  throw unknownAssessment(run, typed, text);
}

/** The same, or a year that has assessments: `2024`. */
function yearOrAssessment(run: Run, typed: string, text: CliMessages): string {
  const year = written(typed);
  const isYear = assessmentFolders(run.data).some((id) => id.startsWith(`${year}/`));
  return isYear ? year : assessmentId(run, typed, text);
}

/** The error for an assessment whose folder does not exist or holds no tables. */
export function unknownAssessment(run: Run, typed: string, text: CliMessages): UsageError {
  const known = assessmentFolders(run.data);
  return new UsageError(text.unknownAssessment(typed, nearest(written(typed), known, 1)[0], known));
}

const written = (typed: string): string =>
  posix.normalize(typed.replaceAll('\\', '/')).replace(/\/+$/, '');

/** All assessments of a data folder by their folders, latest year first; none where there is no such folder. */
export function assessmentFolders(data: string): string[] {
  if (!isFolder(data)) return [];
  return readdirSync(data)
    .filter((year) => /^\d{4}$/.test(year) && isFolder(join(data, year)))
    .sort()
    .reverse()
    .flatMap((year) =>
      readdirSync(join(data, year))
        .sort()
        .filter((name) => !name.startsWith('.') && isFolder(join(data, year, name)))
        .map((name) => `${year}/${name}`),
    );
}

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

export const errorsIn = (problems: readonly Problem[]): Problem[] =>
  problems.filter(({ level }) => level === 'error');

/**
 * Problems of an edition. Some are found only when an edition is made, so `check` does not report
 * them.
 */
const isOfEdition = ({ code, text }: Problem): boolean =>
  code === 'hidden-recoverable' || text === 'content-hidden';

/**
 * Prints all problems if one of them is an error. Otherwise prints the problems of the edition, and
 * how many warnings `check` would show.
 */
export function refuses(
  run: Run,
  problems: readonly Problem[],
  { language, text }: Loaded,
): boolean {
  const errors = errorsIn(problems).length;
  const warnings = problems.length - errors;
  if (errors === 0) {
    const own = problems.filter(isOfEdition);
    for (const line of problemLines(own, language)) run.output.complain(`${line}\n`);
    if (warnings > own.length) run.output.note(`${text.warningsHint(warnings - own.length)}\n`);
    return false;
  }
  for (const line of problemLines(problems, language)) run.output.complain(`${line}\n`);
  run.output.complain(`${text.problemsFound(errors, warnings)}\n`);
  return true;
}
