import type { Sheet } from './example.ts';
import {
  type Book,
  type Expected,
  rowKey,
  same,
  says,
  showsTable,
  tableNamed,
} from './page-book.ts';
import type { Proofs } from './proofs.ts';

type Read = Proofs['example']['check']['read'][number];

/** 2024/counties/values.xlsx 工作表“完成情况” 第12行. */
function placeOf({ words }: Proofs, one: Read, cell: string): string {
  const file = [one.assessment, one.file].filter((part) => part !== null && part !== undefined);
  const sheet = one.sheet === null ? undefined : words.site.sheetName(one.sheet);
  return [file.join('/'), sheet, cell].filter((part) => part !== undefined).join(' ');
}

function proveLead(book: Book, { example, words, write }: Proofs): void {
  const { read, problems } = example.check;
  const { site } = words;
  const sum = (count: (one: Read) => number) => read.reduce((all, one) => all + count(one), 0);
  const lead = site.reportLead({
    files: example.dataset.files.length,
    tables: read.length,
    rows: write.written(sum(({ rows }) => rows)),
  });
  const rest = site.reportLeadRest({
    skipped: sum(({ skipped }) => skipped.length),
    changed: sum(({ changed }) => changed.length),
    warnings: problems.length,
  });
  says(book, lead + rest);
}

function proveTables(book: Book, { example, words }: Proofs): void {
  const { site } = words;
  const rows = example.check.read.map(
    (one): Expected => ({
      [site.assessment]: one.assessment ?? site.dash,
      [site.file]: one.file,
      [site.sheet]: one.sheet ?? site.dash,
      [site.encoding]: one.encoding?.toUpperCase() ?? site.dash,
      [site.rows]: String(one.rows),
    }),
  );
  inOrder(book, site.tablesCaption, rows);
}

/** The rows of a table one after the other. */
function inOrder(book: Book, caption: string, rows: readonly Expected[]): void {
  if (rows.length === 0) return;
  const table = tableNamed(book, caption);
  const shown = table?.rows ?? [];
  rows.forEach((expected, i) => {
    for (const [head, text] of Object.entries(expected))
      if (text !== undefined)
        same(book, shown[i]?.cells.get(head), text, `${caption}, row ${i + 1}, ${head}`);
  });
  if (shown.length !== rows.length)
    book.faults.push(`${book.path}: ${caption} has ${shown.length} rows, not ${rows.length}`);
}

function proveLists(book: Book, proofs: Proofs): void {
  const { site, stage } = proofs.words;
  const { read } = proofs.example.check;
  const reasons: Record<string, string> = stage.reasons;
  const place = (one: Read, cell: string) => placeOf(proofs, one, cell);
  inOrder(
    book,
    site.skippedCaption,
    read.flatMap((one) =>
      one.skipped.map(({ row, text }) => ({
        [site.place]: place(one, site.rowNumber(row)),
        ...(text === undefined ? {} : { [site.text]: text }),
      })),
    ),
  );
  inOrder(
    book,
    site.skippedColumnsCaption,
    read.flatMap((one) =>
      one.skippedColumns.map(({ column, header }) => ({
        [site.place]: place(one, site.columnName(column)),
        [site.header]: header,
      })),
    ),
  );
  inOrder(
    book,
    site.changedCaption,
    read.flatMap((one) =>
      one.changed.map(({ cell, from, to }) => ({
        [site.place]: place(one, cell),
        [site.from]: from,
        [site.to]: reasons[to ?? ''] ?? to,
      })),
    ),
  );
}

function proveFiles(book: Book, { example, words }: Proofs): void {
  const { site } = words;
  const rows = new Map(
    example.dataset.files.map(({ path, bytes, sha256 }): [string, Expected] => [
      rowKey(path),
      { [site.file]: path, [site.bytes]: String(bytes), [site.sha256]: sha256 },
    ]),
  );
  showsTable(book, { caption: site.filesCaption, keys: [site.file], rows });
  says(book, site.filesCaption);
  says(book, site.sha256);
}

const datesOf = ({ input }: Sheet): string[] =>
  [...input.changes, ...input.appeals].flatMap(({ date }) => (date === undefined ? [] : [date]));

/** 数据报告: as `check` prints it. */
export function proveReport(book: Book, proofs: Proofs): void {
  proveLead(book, proofs);
  proveTables(book, proofs);
  proveLists(book, proofs);
  proveFiles(book, proofs);
  for (const date of proofs.example.sheets.flatMap(datesOf)) says(book, proofs.write.date(date));
}
