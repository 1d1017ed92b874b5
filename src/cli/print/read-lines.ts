import { type CliMessages, messages } from '../../i18n/messages.ts';
import { readAs } from '../../i18n/read-as.ts';
import { readReason } from '../../i18n/read-reason.ts';
import { visible } from '../../i18n/visible.ts';
import { byAddress } from '../../model/address.ts';
import type { ReadTable } from '../../model/problem.ts';
import type { Language } from '../../model/site.ts';
import { TABLES } from '../../model/tables.ts';

/** What was read, table by table, with every row skipped and every cell changed. */
export function readLines(read: readonly ReadTable[], language: Language): string[] {
  const text = messages(language).cli;
  return read.flatMap((table) => [
    head(table, language, text),
    ...details(table, language, text).map(indented),
  ]);
}

const indented = (line: string): string => `    ${visible(line)}`;

function head(table: ReadTable, language: Language, text: CliMessages): string {
  const path = [table.assessment, table.file].filter((part) => part !== null).join('/');
  const zh = TABLES.find(({ name }) => name === table.table)?.zh;
  const name = language === 'zh-CN' && zh !== undefined ? zh : table.table;
  const parts = [text.readTable(name, table.rows)];
  if (table.encoding !== null) parts.push(text.encoding(table.encoding));
  return `  ${visible(text.readSheet(path, table.sheet))}  ${visible(parts.join(', '))}`;
}

function details(table: ReadTable, language: Language, text: CliMessages): string[] {
  const said = (why: string): string => readReason(why, language);
  const changed = [...table.changed].sort((a, b) => byAddress(a.cell, b.cell));
  return [
    ...table.skipped.map(({ row, why, text: found }) =>
      text.skippedRow(row, found === '' || found === why ? said(why) : `${said(why)} “${found}”`),
    ),
    ...table.skippedColumns.map(({ column, header, why }) =>
      text.skippedColumn(column, header, said(why)),
    ),
    ...changed.map((one) =>
      table.table === 'ratings'
        ? text.changedBallot(one.cell, said(one.why))
        : changedLine(one, language, text),
    ),
    ...table.hidden.map((one) => hiddenLine(one, text)),
  ];
}

function changedLine(
  changed: ReadTable['changed'][number],
  language: Language,
  text: CliMessages,
): string {
  const { cell, from, to } = changed;
  const why = readReason(changed.why, language);
  if (to === '') return text.unusedCell(cell, from, why);
  return text.changedCell(cell, from, readAs(changed, language), why);
}

function hiddenLine(hidden: ReadTable['hidden'][number], text: CliMessages): string {
  if ('row' in hidden) return text.hiddenRow(hidden.row);
  if ('column' in hidden) return text.hiddenColumn(hidden.column);
  return text.hiddenSheet(hidden.sheet);
}
