import { readAs } from '../../i18n/read-as.ts';
import { readReason } from '../../i18n/read-reason.ts';
import type { ReadTable } from '../../model/problem.ts';
import { TABLES } from '../../model/tables.ts';
import type { TablePart } from '../page.ts';
import type { SiteView } from '../site/site-view.ts';
import type { Wording } from '../site/wording.ts';
import { wordsColumn } from '../table.ts';
import { listPart } from './list-part.ts';

type Words = SiteView['words']['site'];

/** 2024/counties/values.xlsx 工作表“完成情况” F12 */
export function placeOf(
  site: Words,
  at: { assessment?: string | null; file: string | null; sheet: string | null },
  cell?: string | null,
): string {
  const file = [at.assessment, at.file].filter((part) => part !== null && part !== undefined);
  const sheet = at.sheet === null ? undefined : site.sheetName(at.sheet);
  return [file.join('/'), sheet, cell ?? undefined].filter((part) => part !== undefined).join(' ');
}

function tableName(view: Wording, name: string): string {
  if (view.report.language === 'en') return name;
  return TABLES.find((one) => one.name === name)?.zh ?? name;
}

export function tablesRead(view: Wording): TablePart {
  const { site } = view.words;
  const rows = view.report.read.map((one) => [
    one.assessment ?? site.dash,
    one.file,
    one.sheet ?? site.dash,
    tableName(view, one.table),
    one.encoding?.toUpperCase() ?? site.dash,
    String(one.rows),
  ]);
  const columns = [site.assessment, site.file, site.sheet, site.table, site.encoding].map(
    wordsColumn,
  );
  return listPart({ id: 'part.tables', title: site.tablesHead }, site.tablesNone, {
    caption: site.tablesCaption,
    columns: [...columns, { head: site.rows }],
    rows,
  });
}

/** Rows of a list that every table read may have, each with its place first. */
function listed<T>(
  view: Wording,
  list: (one: ReadTable) => readonly T[],
  row: (item: T) => { cell: string; rest: string[] },
): string[][] {
  return view.report.read.flatMap((one) =>
    list(one).map((item) => {
      const { cell, rest } = row(item);
      return [placeOf(view.words.site, one, cell), ...rest];
    }),
  );
}

/** Why a row, column or cell was treated so; words of the tables stand for themselves. */
function whyText(view: Wording, why: string): string {
  const known: Record<string, string> = view.words.stage.whys;
  return known[why] ?? readReason(why, view.report.language);
}

export function skippedRows(view: Wording): TablePart {
  const { site } = view.words;
  const rows = listed(
    view,
    (one) => one.skipped,
    ({ row, why, text }) => ({
      cell: site.rowNumber(row),
      rest: [whyText(view, why), text],
    }),
  );
  return listPart({ id: 'part.skipped', title: site.skippedHead }, site.skippedNone, {
    caption: site.skippedCaption,
    columns: [site.place, site.why, site.text].map(wordsColumn),
    rows,
  });
}

export function skippedColumns(view: Wording): TablePart {
  const { site } = view.words;
  const rows = listed(
    view,
    (one) => one.skippedColumns,
    ({ column, header, why }) => ({
      cell: site.columnName(column),
      rest: [header, whyText(view, why)],
    }),
  );
  return listPart({ id: 'part.columns', title: site.skippedColumnsHead }, site.skippedColumnsNone, {
    caption: site.skippedColumnsCaption,
    columns: [site.place, site.header, site.why].map(wordsColumn),
    rows,
  });
}

export function changedCells(view: Wording): TablePart {
  const { site } = view.words;
  const rows = listed(
    view,
    (one) => one.changed,
    (changed) => ({
      cell: changed.cell,
      rest: [changed.from, readAs(changed, view.report.language), whyText(view, changed.why)],
    }),
  );
  return listPart({ id: 'part.changed', title: site.changedHead }, site.changedNone, {
    caption: site.changedCaption,
    columns: [site.place, site.from, site.to, site.why].map(wordsColumn),
    rows,
  });
}

export function hiddenParts(view: Wording): TablePart {
  const { site } = view.words;
  const rows = listed(
    view,
    (one) => one.hidden,
    (hidden) => ({
      cell:
        'row' in hidden
          ? site.rowNumber(hidden.row)
          : 'column' in hidden
            ? site.columnName(hidden.column)
            : site.sheetName(hidden.sheet),
      rest: [],
    }),
  );
  return listPart({ id: 'part.hidden', title: site.hiddenHead }, site.hiddenNone, {
    caption: site.hiddenCaption,
    columns: [wordsColumn(site.place)],
    rows,
  });
}
