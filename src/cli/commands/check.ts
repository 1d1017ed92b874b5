import { hiddenNames } from '../../edition/hidden.ts';
import { missingEnglish } from '../../edition/missing-english.ts';
import { checkJson } from '../../export/check-json.ts';
import { problemPage } from '../../export/problem-page.ts';
import { problemWorkbook } from '../../export/workbook/problem-workbook.ts';
import { problemLines } from '../../i18n/problem-lines.ts';
import { readContent } from '../../ingest/content/read-content.ts';
import { ownWordsOf } from '../../integration/report-from.ts';
import type { Problem } from '../../model/problem.ts';
import type { Scores } from '../../model/scores.ts';
import { scoreAll } from '../../report.ts';
import type { Run } from '../command.ts';
import { errorsIn, type Loaded, load } from '../load.ts';
import { requireFree } from '../out/file-place.ts';
import { confirmedLines, missingLines } from '../print/figure-list-lines.ts';
import { readLines } from '../print/read-lines.ts';
import { leaveReport } from '../problem-report.ts';

/** Reads and checks everything, scoring included, and says what was read and what is wrong. */
export async function check(run: Run): Promise<number> {
  const report = run.texts.get('report');
  if (report !== undefined) requireFree(run, report);
  const loaded = await load(run, run.args[0], { years: true });
  const { scored, problems: found } = scoreAll(loaded.dataset, false);
  const problems = [
    ...found,
    ...readContent(run.content, loaded.dataset, {
      partial: run.args[0] !== undefined,
      hidden: hiddenNames(loaded.dataset.assessments),
    }).problems,
    ...ownWordsOf(run.content, loaded.dataset.site.language).problems,
    ...(loaded.language === 'en' ? missingEnglish(loaded.dataset) : []),
  ];
  const errors = errorsIn(problems).length;
  const isJson = run.texts.get('format') === 'json';
  if (!isJson) await printRead(run, loaded);
  if (!isJson) await printFigures(run, loaded, scored);
  for (const line of problemLines(problems, loaded.language)) run.output.complain(`${line}\n`);
  await run.output.print(
    isJson
      ? checkJson(loaded.dataset.read, problems, loaded.language)
      : countLine(problems, errors, loaded),
  );
  if (errors > 0) await leave(run, loaded, problems);
  return errors > 0 ? 1 : 0;
}

/** Figures that are missing, and those that were confirmed. */
async function printFigures(
  run: Run,
  { dataset, language }: Loaded,
  scored: ReadonlyMap<string, Scores>,
): Promise<void> {
  const lines = [...missingLines(scored.values(), language), ...confirmedLines(dataset, language)];
  for (const line of lines) await run.output.print(`${line}\n`);
}

/** What was read, skipped and changed: long, so that it comes before what is wrong. */
async function printRead(run: Run, { dataset, language, text }: Loaded): Promise<void> {
  await run.output.print(`${text.readHead}\n`);
  for (const line of readLines(dataset.read, language)) await run.output.print(`${line}\n`);
}

const countLine = (problems: Problem[], errors: number, { text }: Loaded): string =>
  `${problems.length === 0 ? text.noProblems : text.problemsFound(errors, problems.length - errors)}\n`;

/** The list for those who delivered the files, as a page and as a workbook. */
async function leave(run: Run, { language, text }: Loaded, problems: Problem[]): Promise<void> {
  const left = await leaveReport(run, run.texts.get('report') ?? 'problems', {
    html: problemPage(problems, language),
    xlsx: await problemWorkbook(problems, language),
  });
  run.output.complain(
    'reason' in left ? `${text.reportNotLeft(left.reason)}\n` : `${text.reportLeft(left.paths)}\n`,
  );
}
