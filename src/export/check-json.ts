import { problemText } from '../i18n/problem-text.ts';
import type { Problem, ReadTable } from '../model/problem.ts';
import type { Language } from '../model/site.ts';

/** The output of `check --format json`; its keys and their order are documented. */
export function checkJson(
  read: readonly ReadTable[],
  problems: readonly Problem[],
  language: Language,
): string {
  const ok = !problems.some(({ level }) => level === 'error');
  const content = {
    ok,
    problems: problems.map((problem) => problemEntry(problem, language)),
    read: read.map(readEntry),
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}

function problemEntry(problem: Problem, language: Language) {
  const { level, code, assessment, file, sheet, cell, found, also } = problem;
  const { message, fix } = problemText(problem, language);
  return { level, code, assessment, file, sheet, cell, found, message, fix, also };
}

/** Single ballots never leave the engine: a changed cell among them shows only its address. */
function readEntry(entry: ReadTable) {
  const { file, sheet, table, encoding, rows, skipped, skippedColumns, changed, hidden } = entry;
  return {
    file,
    sheet,
    table,
    encoding,
    rows,
    skipped: skipped.map(({ row, why }) => ({ row, why })),
    skippedColumns,
    changed: table === 'ratings' ? changed.map(({ cell, why }) => ({ cell, why })) : changed,
    hidden,
  };
}
