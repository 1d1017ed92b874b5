import { existsSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { messages } from '../../i18n/messages.ts';
import type { Fillable, ToFillIn } from '../../i18n/zh-CN/year.ts';
import { type LineageOf, readLineageFile } from '../../ingest/lineage-file.ts';
import { COMMAND } from '../../integration/project.ts';
import type { Assessment, LineageRow } from '../../model/dataset.ts';
import { TABLES, type TableName } from '../../model/tables.ts';
import { scoreAll } from '../../report.ts';
import { hasTarget } from '../../year/carried-rows.ts';
import { type MadeFile, newYear, yearIsFree } from '../../year/new-year.ts';
import { type Carried, carriedOver } from '../../year/next-lineage.ts';
import { type Run, UsageError } from '../command.ts';
import { type Loaded, load, refuses } from '../load.ts';

/**
 * Starts a new year from the latest one before it. That year's rules, units and indicators must
 * have no errors; its figures may still be missing. `--lineage` tells what was renamed, split or
 * merged.
 */
export async function newCommand(run: Run): Promise<number> {
  const typed = run.args[0] ?? '';
  const before = messages(run.language ?? 'zh-CN').year;
  if (!/^\d{4}$/.test(typed)) throw new UsageError(before.badYear(typed));
  const to = Number(typed);
  const loaded = await load(run, undefined, { guards: 'off' });
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
  const rows = await lineageRows(run, loaded, { assessments, to });
  if (rows === undefined) return 1;
  const carried = carriedOver(assessments, rows);
  const made = await newYear(run.data, carried, { from, to, language: loaded.language });
  await run.output.print(`${text.made(from, to)}\n`);
  for (const { path } of made) await run.output.print(`  ${path}\n`);
  for (const line of lineageLines(assessments, carried, loaded))
    await run.output.print(`${line}\n`);
  await run.output.print(
    `${text.next(dirname(made[0]?.path ?? `${to}/`), toFillIn(made, assessments), COMMAND)}\n`,
  );
  return 0;
}

/**
 * Reads the changes from `--lineage`. Prints the problems and returns undefined if the file has
 * errors.
 */
async function lineageRows(
  run: Run,
  loaded: Loaded,
  { assessments, to }: { assessments: readonly Assessment[]; to: number },
): Promise<LineageOf | undefined> {
  const typed = run.texts.get('lineage');
  if (typed === undefined) return new Map();
  const path = resolve(typed);
  if (!existsSync(path)) throw new UsageError(messages(loaded.language).year.noLineageFile(path));
  const { rows, problems } = await readLineageFile(path, assessments, to);
  return refuses(run, problems, loaded) ? undefined : rows;
}

/** What was changed in all tables, and what is left for the office to write. */
function lineageLines(
  before: readonly Assessment[],
  carried: readonly Carried[],
  { language }: Loaded,
): string[] {
  const text = messages(language).year;
  const names = new Map(
    before.flatMap(({ units, indicators }) =>
      [...units, ...indicators].map(({ code, name }) => [code, name]),
    ),
  );
  const rows = carried.flatMap(({ lineage }) => lineage);
  const isLeft = ({ table, kind }: LineageRow): boolean =>
    table === 'indicators' && ['new', 'split', 'merged'].includes(kind);
  const said = (which: boolean): string[] => {
    const own = rows.filter((row) => isLeft(row) === which);
    const lines = own.map(({ kind, from, to }) =>
      text.lineageChange[kind](names.get(from) ?? from, to),
    );
    return [...new Set(lines)];
  };
  const [done, left] = [said(false), said(true)];
  return [
    ...(done.length > 0 ? [text.lineageDone(done)] : []),
    ...(left.length > 0 ? [text.lineageLeft(left)] : []),
  ];
}

/** Lists what is to be filled in, by file and sheet. */
function toFillIn(made: readonly MadeFile[], assessments: readonly Assessment[]): ToFillIn {
  const placeOf = (table: TableName): Fillable | undefined => {
    const found = made.find(({ tables }) => tables.includes(table));
    if (!found) return undefined;
    const file = basename(found.path);
    const sheet = TABLES.find(({ name }) => name === table)?.zh;
    return found.tables.length > 1 && sheet !== undefined ? { file, sheet } : { file };
  };
  const inRows = assessments.flatMap(({ indicators }) =>
    indicators.filter((one) => hasTarget([one])).map(({ kind }) => kind),
  );
  const targets = [
    placeOf('targets'),
    inRows.includes('figure') ? placeOf('indicators') : undefined,
    inRows.includes('task') ? placeOf('tasks') : undefined,
  ];
  return {
    tasks: placeOf('tasks') !== undefined,
    targets: targets.filter((place) => place !== undefined),
    values: placeOf('values'),
  };
}
