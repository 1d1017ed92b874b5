import { type Column, dataTable } from '../../components/data-table.ts';
import { html, type Markup } from '../../components/html.ts';
import { madeAddresses } from '../../export/links/address.ts';
import { problemText } from '../../i18n/problem-text.ts';
import { readAs } from '../../i18n/read-as.ts';
import { readReason } from '../../i18n/read-reason.ts';
import type { PageContent } from '../../layouts/content.ts';
import type { Problem, ReadTable } from '../../model/problem.ts';
import { TABLES } from '../../model/tables.ts';
import { frameOf } from '../site/frame-of.ts';
import { inFrame, sections } from '../site/sections.ts';
import { type SiteView, siteView } from '../site/site-view.ts';
import { appealList, changeLog } from './corrections.ts';

const PATH = 'data-report.html';
const words = (head: string): Column => ({ head, align: 'words' });
const numeric = (head: string): Column => ({ head, align: 'numeric' });

type Words = SiteView['words']['site'];

/** 2024/counties/values.xlsx 工作表“完成情况” F12 */
function placeOf(
  site: Words,
  at: { assessment?: string | null; file: string | null; sheet: string | null },
  cell?: string | null,
): string {
  const file = [at.assessment, at.file].filter((part) => part !== null && part !== undefined);
  const sheet = at.sheet === null ? undefined : site.sheetName(at.sheet);
  return [file.join('/'), sheet, cell ?? undefined].filter((part) => part !== undefined).join(' ');
}

function table(
  caption: string,
  none: string,
  columns: Column[],
  rows: (string | Markup | undefined)[][],
): Markup {
  if (rows.length === 0) return html`<p>${none}</p>`;
  return inFrame(dataTable({ caption, columns, rows }), caption) ?? html``;
}

function warnings({ report, words: { site } }: SiteView): Markup {
  const row = (problem: Problem) => {
    const { message, fix } = problemText(problem, report.language);
    return [placeOf(site, problem, problem.cell), problem.found ?? site.dash, message, fix];
  };
  return table(
    site.warningsCaption,
    site.warningsNone,
    [words(site.place), words(site.cellText), words(site.warningMessage), words(site.warningFix)],
    report.problems.map(row),
  );
}

function tableName(view: SiteView, name: string): string {
  if (view.report.language === 'en') return name;
  return TABLES.find((one) => one.name === name)?.zh ?? name;
}

function tablesRead(view: SiteView): Markup {
  const { site } = view.words;
  const rows = view.report.read.map((one) => [
    one.assessment ?? site.dash,
    one.file,
    one.sheet ?? site.dash,
    tableName(view, one.table),
    one.encoding?.toUpperCase() ?? site.dash,
    String(one.rows),
  ]);
  const columns = [site.assessment, site.file, site.sheet, site.table, site.encoding].map(words);
  return table(site.tablesCaption, site.tablesNone, [...columns, numeric(site.rows)], rows);
}

/** Rows of a list that every table read may have, each with its place first. */
function listed<T>(
  view: SiteView,
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
function whyText(view: SiteView, why: string): string {
  const known: Record<string, string> = view.words.stage.whys;
  return known[why] ?? readReason(why, view.report.language);
}

function skippedRows(view: SiteView): Markup {
  const { site } = view.words;
  const rows = listed(
    view,
    (one) => one.skipped,
    ({ row, why, text }) => ({
      cell: site.rowNumber(row),
      rest: [whyText(view, why), text],
    }),
  );
  return table(
    site.skippedCaption,
    site.skippedNone,
    [site.place, site.why, site.text].map(words),
    rows,
  );
}

function skippedColumns(view: SiteView): Markup {
  const { site } = view.words;
  const rows = listed(
    view,
    (one) => one.skippedColumns,
    ({ column, header, why }) => ({
      cell: site.columnName(column),
      rest: [header, whyText(view, why)],
    }),
  );
  return table(
    site.skippedColumnsCaption,
    site.skippedColumnsNone,
    [site.place, site.header, site.why].map(words),
    rows,
  );
}

function changedCells(view: SiteView): Markup {
  const { site } = view.words;
  const rows = listed(
    view,
    (one) => one.changed,
    (changed) => ({
      cell: changed.cell,
      rest: [changed.from, readAs(changed, view.report.language), whyText(view, changed.why)],
    }),
  );
  return table(
    site.changedCaption,
    site.changedNone,
    [site.place, site.from, site.to, site.why].map(words),
    rows,
  );
}

function hiddenParts(view: SiteView): Markup {
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
  return table(site.hiddenCaption, site.hiddenNone, [words(site.place)], rows);
}

function files(view: SiteView): Markup {
  const { site } = view.words;
  const rows = view.report.files.map(({ path, bytes, sha256 }) => [
    path,
    String(bytes),
    html`<code>${sha256}</code>`,
  ]);
  return table(
    site.filesCaption,
    site.dash,
    [words(site.file), numeric(site.bytes), words(site.sha256)],
    rows,
  );
}

/** Codes that the address of a page cannot hold; nothing where there are none. */
function addresses(view: SiteView): Markup | undefined {
  const { site } = view.words;
  const rows = view.assessments.flatMap((of) => {
    const { units, indicators } = of.scores.assessment;
    const distinct = [...new Map(indicators.map((one) => [one.code, one])).values()];
    return [
      ...madeAddresses(units).map((made) => ({ ...made, path: of.unitPath(made.code) })),
      ...madeAddresses(distinct).map((made) => ({ ...made, path: of.indicatorPath(made.code) })),
    ].map(({ code, name, path }) => [of.id, name, code, path]);
  });
  if (rows.length === 0) return undefined;
  const columns = [site.assessment, site.name, site.code, site.address].map(words);
  const { addressesCaption: caption } = site;
  return inFrame(dataTable({ caption, columns, rows }), caption);
}

/** Other editions than the office's say why they list nothing. */
function closedReport(view: SiteView): PageContent {
  const { edition, site } = view.words;
  return {
    frame: frameOf(view, { path: PATH, title: site.reportTitle }),
    title: site.reportTitle,
    lead: [view.report.anonymised ? edition.reportAnonymous : edition.reportPublic],
    sections: [],
  };
}

/** What was read, skipped, changed and noticed, without exception. */
export function dataReportPage(): PageContent {
  const view = siteView();
  const { site, archive } = view.words;
  const isOpen = view.report.edition === 'office' && !view.report.anonymised;
  if (!isOpen) return closedReport(view);
  const { read, files: delivered, problems } = view.report;
  const sum = (count: (one: ReadTable) => number) =>
    read.reduce((total, one) => total + count(one), 0);
  return {
    frame: frameOf(view, { path: PATH, title: site.reportTitle }),
    title: site.reportTitle,
    lead: [
      site.reportLead({
        files: delivered.length,
        tables: read.length,
        rows: view.format.number(sum(({ rows }) => rows)),
      }) +
        site.reportLeadRest({
          skipped: sum(({ skipped }) => skipped.length),
          changed: sum(({ changed }) => changed.length),
          warnings: problems.length,
        }),
    ],
    sections: sections([
      { id: 'part.warnings', title: site.warningsHead, body: warnings(view) },
      { id: 'part.tables', title: site.tablesHead, body: tablesRead(view) },
      { id: 'part.skipped', title: site.skippedHead, body: skippedRows(view) },
      { id: 'part.columns', title: site.skippedColumnsHead, body: skippedColumns(view) },
      { id: 'part.changed', title: site.changedHead, body: changedCells(view) },
      { id: 'part.hidden', title: site.hiddenHead, body: hiddenParts(view) },
      { id: 'part.log', title: archive.changesHead, body: changeLog(view) },
      { id: 'part.appeals', title: archive.appealsHead, body: appealList(view) },
      { id: 'part.files', title: site.filesHead, body: files(view) },
      { id: 'part.addresses', title: site.addressesHead, body: addresses(view) },
    ]),
  };
}
