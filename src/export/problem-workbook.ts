import { messages } from '../i18n/messages.ts';
import type { Problem } from '../model/problem.ts';
import type { Language } from '../model/site.ts';
import { guarded } from './csv.ts';
import { problemGroups } from './problem-groups.ts';
import { problemCells } from './problem-page.ts';
import { writeXlsx, type XlsxColumn } from './xlsx.ts';

/** The same list as a workbook, one sheet for each delivered file. */
export function problemWorkbook(
  problems: readonly Problem[],
  language: Language,
): Promise<Uint8Array> {
  const text = messages(language).cli;
  const columns: XlsxColumn[] = [
    { header: text.slipLevel, width: 8 },
    { header: text.slipSheet, width: 16 },
    { header: text.slipCell, width: 10 },
    { header: text.slipFound, width: 24 },
    { header: text.slipMessage, width: 60 },
    { header: text.slipFix, width: 50 },
    { header: text.slipAlso, width: 30 },
  ];
  const sheets = problemGroups(problems).map(({ assessment, file, problems: ofFile }) => ({
    name: file ?? text.slipNoFile,
    title: [[assessment, file ?? text.slipNoFile].filter(Boolean).join('/')],
    columns,
    rows: ofFile.map((problem) => problemCells(problem, language).map(guarded)),
  }));
  return writeXlsx(sheets, { title: text.slipTitle });
}
