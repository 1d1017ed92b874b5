import { type CliMessages, messages } from '../i18n/messages.ts';
import type { ReadTable } from '../model/problem.ts';
import type { Language } from '../model/site.ts';
import { visible } from './text-table.ts';

/** What was read, table by table, with every row skipped and every cell changed. */
export function readLines(read: readonly ReadTable[], language: Language): string[] {
  const text = messages(language).cli;
  return read.flatMap((table) => [head(table, text), ...details(table, text).map(indented)]);
}

const indented = (line: string): string => `    ${visible(line)}`;

function head(table: ReadTable, text: CliMessages): string {
  const path = [table.assessment, table.file].filter((part) => part !== null).join('/');
  const parts = [text.readTable(table.table, table.rows)];
  if (table.encoding !== null) parts.push(text.encoding(table.encoding));
  return `  ${visible(text.readSheet(path, table.sheet))}  ${visible(parts.join(', '))}`;
}

function details(table: ReadTable, text: CliMessages): string[] {
  return [
    ...table.skipped.map(({ row, why, text: found }) =>
      text.skippedRow(row, found === '' || found === why ? why : `${why} “${found}”`),
    ),
    ...table.skippedColumns.map(({ column, header, why }) =>
      text.skippedColumn(column, header, why),
    ),
    ...table.changed.map(({ cell, from, to, why }) =>
      table.table === 'ratings'
        ? text.changedBallot(cell, why)
        : text.changedCell(cell, from, to, why),
    ),
    ...table.hidden.map((one) => hiddenLine(one, text)),
  ];
}

function hiddenLine(hidden: ReadTable['hidden'][number], text: CliMessages): string {
  if ('row' in hidden) return text.hiddenRow(hidden.row);
  if ('column' in hidden) return text.hiddenColumn(hidden.column);
  return text.hiddenSheet(hidden.sheet);
}
