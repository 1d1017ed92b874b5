import { basename, dirname } from 'node:path';
import { messages } from '../../i18n/messages.ts';
import type { ToFillIn } from '../../i18n/zh-CN/year.ts';
import { COMMAND } from '../../integration/project.ts';
import type { Assessment } from '../../model/dataset.ts';
import { TABLES, type TableName } from '../../model/tables.ts';
import { scoreAll } from '../../report.ts';
import { hasTarget } from '../../year/carried-rows.ts';
import { newYear, yearIsFree } from '../../year/new-year.ts';
import { type Run, UsageError } from '../command.ts';
import { load, refuses } from '../load.ts';

/**
 * Starts a new year from the latest one before it, whose rules, units and indicators have to be
 * sound; figures that it still lacks stay blank.
 */
export async function newCommand(run: Run): Promise<number> {
  const typed = run.args[0] ?? '';
  const before = messages(run.language ?? 'zh-CN').year;
  if (!/^\d{4}$/.test(typed)) throw new UsageError(before.badYear(typed));
  const to = Number(typed);
  const loaded = await load(run, undefined, 'off');
  const text = messages(loaded.language).year;
  const years = loaded.dataset.assessments.map(({ scheme }) => scheme.year);
  const from = Math.max(...years.filter((year) => year < to));
  const unread = loaded.dataset.problems.filter(({ code }) => code === 'unreadable-file');
  if (unread.length > 0 && refuses(run, unread, loaded)) return 1;
  if (!Number.isFinite(from)) throw new UsageError(text.noEarlierYear(to));
  if (!yearIsFree(run.data, to)) throw new UsageError(text.yearExists(to));
  const ofYear = (id: string | null): boolean => id === null || id.startsWith(`${from}/`);
  const { problems } = scoreAll(loaded.dataset, true);
  const own = problems.filter(({ assessment }) => ofYear(assessment));
  if (refuses(run, own, loaded)) return 1;
  const assessments = loaded.dataset.assessments.filter(({ id }) => ofYear(id));
  const paths = newYear(run.data, assessments, { from, to });
  await run.output.print(`${text.made(from, to)}\n`);
  for (const path of paths) await run.output.print(`  ${path}\n`);
  await run.output.print(
    `${text.next(dirname(paths[0] ?? `${to}/`), toFillIn(paths, assessments), COMMAND)}\n`,
  );
  return 0;
}

/** What there is to be filled in, by the names of the files that were made. */
function toFillIn(paths: readonly string[], assessments: readonly Assessment[]): ToFillIn {
  const names = new Set(paths.map((path) => basename(path)));
  const fileOf = (table: TableName): string | undefined => {
    const name = `${TABLES.find((one) => one.name === table)?.zh}.csv`;
    return names.has(name) ? name : undefined;
  };
  const inRows = assessments.flatMap(({ indicators }) =>
    indicators.filter((one) => hasTarget([one])).map(({ kind }) => kind),
  );
  const targets = [
    fileOf('targets'),
    inRows.includes('figure') ? fileOf('indicators') : undefined,
    inRows.includes('task') ? fileOf('tasks') : undefined,
  ];
  return {
    tasks: fileOf('tasks') !== undefined,
    targets: targets.filter((name) => name !== undefined),
    values: fileOf('values'),
  };
}
