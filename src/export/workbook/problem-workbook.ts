import { messages } from '../../i18n/messages.ts';
import type { Problem } from '../../model/problem.ts';
import type { Language } from '../../model/site.ts';
import { guarded } from '../csv.ts';
import { problemGroups } from '../problem-groups.ts';
import { problemTable } from '../problem-page.ts';
import { writeXlsx, type XlsxSheet } from '../xlsx/xlsx.ts';

/** The same list as a workbook, one sheet for each delivered file. */
export function problemWorkbook(
  problems: readonly Problem[],
  language: Language,
): Promise<Uint8Array> {
  const text = messages(language).cli;
  const sheets = problemGroups(problems).map((group): XlsxSheet => {
    const file = group.file ?? text.slipNoFile;
    const { columns, rows } = problemTable(group, language);
    return {
      name: file,
      title: [[group.assessment, file].filter(Boolean).join('/')],
      columns,
      rows: rows.map((row) => row.map((cell) => ({ value: guarded(cell), role: 'words' }))),
    };
  });
  return writeXlsx(sheets, { title: text.slipTitle });
}
