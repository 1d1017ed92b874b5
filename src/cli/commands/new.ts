import { messages } from '../../i18n/messages.ts';
import { scoreAll } from '../../report.ts';
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
  const loaded = await load(run, undefined);
  const text = messages(loaded.language).year;
  const years = loaded.dataset.assessments.map(({ scheme }) => scheme.year);
  const from = Math.max(...years.filter((year) => year < to));
  if (!Number.isFinite(from)) throw new UsageError(text.noEarlierYear(to));
  if (!yearIsFree(run.data, to)) throw new UsageError(text.yearExists(to));
  const ofYear = (id: string | null): boolean => id === null || id.startsWith(`${from}/`);
  const { problems } = scoreAll(loaded.dataset, true);
  const own = problems.filter(({ assessment }) => ofYear(assessment));
  if (refuses(run, own, loaded)) return 1;
  const assessments = loaded.dataset.assessments.filter(({ id }) => ofYear(id));
  const made = newYear(run.data, assessments, { from, to });
  await run.output.print(`${text.made(from, to)}\n`);
  for (const path of made) await run.output.print(`  ${path}\n`);
  await run.output.print(`${text.next(to)}\n`);
  return 0;
}
