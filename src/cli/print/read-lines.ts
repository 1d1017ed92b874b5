import { cellRanges } from '../../i18n/cell-ranges.ts';
import { type CliMessages, messages } from '../../i18n/messages.ts';
import { readAs } from '../../i18n/read-as.ts';
import { readReason } from '../../i18n/read-reason.ts';
import { visible } from '../../i18n/visible.ts';
import { byAddress } from '../../model/address.ts';
import type { ReadTable } from '../../model/problem.ts';
import type { Language } from '../../model/site.ts';
import { TABLES } from '../../model/tables.ts';

type Change = ReadTable['changed'][number];

/** From so many cells of a column changed alike, they take one line. The data report lists each. */
const ALIKE = 4;
/** Above so many stretches of cells, a line names only the first and the last cell. */
const MOST_RANGES = 4;

/** What was read, table by table, with every row skipped; cells changed alike are one line a column. */
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
  return `  ${visible(text.readSheet(path, table.sheet))}  ${visible(parts.join(text.partsBetween))}`;
}

function details(table: ReadTable, language: Language, text: CliMessages): string[] {
  const said = (why: string): string => readReason(why, language);
  return [
    ...table.skipped.map(({ row, why, text: found }) =>
      text.skippedRow(row, found === '' || found === why ? said(why) : `${said(why)} “${found}”`),
    ),
    ...table.skippedColumns.map(({ column, header, why }) =>
      text.skippedColumn(column, header, said(why)),
    ),
    ...alike(table.changed.filter((one) => one.from !== readAs(one, language))).flatMap((changes) =>
      changedLines(table, changes, language),
    ),
    ...table.hidden.map((one) => hiddenLine(one, text)),
  ];
}

/** The changes by column and reason, in the order of the first cell of each. */
function alike(changed: readonly Change[]): Change[][] {
  const inOrder = [...changed].sort((a, b) => byAddress(a.cell, b.cell));
  const groups = Map.groupBy(
    inOrder,
    ({ cell, to, why }) => `${cell.replace(/\d+$/, '')} ${why} ${to === ''}`,
  );
  return [...groups.values()];
}

function changedLines(table: ReadTable, changes: readonly Change[], language: Language): string[] {
  const text = messages(language).cli;
  const lineOf =
    table.table === 'ratings'
      ? ({ cell, why }: Change) => text.changedBallot(cell, readReason(why, language))
      : (one: Change) => changedLine(one, language, text);
  const [first] = changes;
  if (first === undefined || changes.length < ALIKE) return changes.map(lineOf);
  const ranges = cellRanges(changes.map(({ cell }) => cell));
  const cells =
    ranges.length > MOST_RANGES
      ? text.firstToLast(first.cell, changes.at(-1)?.cell ?? '')
      : ranges.join(text.cellsBetween);
  return [text.changedAlike(cells, changes.length, lineOf(first))];
}

function changedLine(changed: Change, language: Language, text: CliMessages): string {
  const { cell, from, to } = changed;
  const why = readReason(changed.why, language);
  if (to === '') return text.unusedCell(cell, from, why);
  if (from === '') return text.filledCell(cell, to, why);
  return text.changedCell(cell, from, readAs(changed, language), why);
}

function hiddenLine(hidden: ReadTable['hidden'][number], text: CliMessages): string {
  if ('row' in hidden) return text.hiddenRow(hidden.row);
  if ('column' in hidden) return text.hiddenColumn(hidden.column);
  return text.hiddenSheet(hidden.sheet);
}
