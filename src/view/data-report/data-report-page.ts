import { problemText } from '../../i18n/problem-text.ts';
import type { Problem, ReadTable } from '../../model/problem.ts';
import type { PageContent, TablePart } from '../page.ts';
import { madeAddresses } from '../site/addresses.ts';
import { frameOf } from '../site/frame-of.ts';
import type { SiteView } from '../site/site-view.ts';
import type { Wording } from '../site/wording.ts';
import { type Cell, wordsColumn } from '../table.ts';
import { appealList, changeLog } from './corrections.ts';
import { confirmedList, missingList } from './figure-lists.ts';
import { listPart } from './list-part.ts';
import {
  changedCells,
  hiddenParts,
  placeOf,
  skippedColumns,
  skippedRows,
  tablesRead,
} from './read-lists.ts';

const PATH = 'data-report.html';

function warnings({ report, words: { site } }: Wording): TablePart {
  const row = (problem: Problem) => {
    const { message, fix } = problemText(problem, report.language);
    return [placeOf(site, problem, problem.cell), problem.found ?? site.dash, message, fix];
  };
  return listPart({ id: 'part.warnings', title: site.warningsHead }, site.warningsNone, {
    caption: site.warningsCaption,
    columns: [
      wordsColumn(site.place),
      wordsColumn(site.cellText),
      wordsColumn(site.warningMessage),
      wordsColumn(site.warningFix),
    ],
    rows: report.problems.map(row),
  });
}

function files(view: Wording): TablePart {
  const { site } = view.words;
  const rows = view.report.files.map(({ path, bytes, sha256 }): Cell[] => [
    path,
    String(bytes),
    { text: sha256, look: 'code' },
  ]);
  return listPart({ id: 'part.files', title: site.filesHead }, site.dash, {
    caption: site.filesCaption,
    columns: [wordsColumn(site.file), { head: site.bytes }, wordsColumn(site.sha256)],
    rows,
  });
}

/** Codes that the address of a page cannot hold; nothing where there are none. */
function addresses(view: SiteView): TablePart | undefined {
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
  const columns = [site.assessment, site.name, site.code, site.address].map(wordsColumn);
  const table = { caption: site.addressesCaption, columns, rows };
  return { id: 'part.addresses', title: site.addressesHead, table };
}

/** What the office's own edition lists. */
interface DataReportParts {
  warnings: TablePart;
  missing: TablePart;
  confirmed: TablePart;
  tables: TablePart;
  skippedRows: TablePart;
  skippedColumns: TablePart;
  changed: TablePart;
  hidden: TablePart;
  log: TablePart;
  appeals: TablePart;
  files: TablePart;
  addresses: TablePart | undefined;
}

export interface DataReportPage extends PageContent, Partial<DataReportParts> {}

/** Other editions than the office's say why they list nothing. */
function closedLead({ report, words: { edition } }: Wording): string {
  return report.anonymised ? edition.reportAnonymous : edition.reportPublic;
}

function openLead(view: Wording): string {
  const { site } = view.words;
  const { read, files: delivered, problems } = view.report;
  const sum = (count: (one: ReadTable) => number) =>
    read.reduce((total, one) => total + count(one), 0);
  return (
    site.reportLead({
      files: delivered.length,
      tables: read.length,
      rows: view.format.number(sum(({ rows }) => rows)),
    }) +
    site.reportLeadRest({
      skipped: sum(({ skipped }) => skipped.length),
      changed: sum(({ changed }) => changed.length),
      warnings: problems.length,
    })
  );
}

const partsOf = (view: SiteView): DataReportParts => ({
  warnings: warnings(view),
  missing: missingList(view),
  confirmed: confirmedList(view),
  tables: tablesRead(view),
  skippedRows: skippedRows(view),
  skippedColumns: skippedColumns(view),
  changed: changedCells(view),
  hidden: hiddenParts(view),
  log: changeLog(view),
  appeals: appealList(view),
  files: files(view),
  addresses: addresses(view),
});

/** What was read, skipped, changed and noticed, without exception. */
export function dataReportPage(view: SiteView): DataReportPage {
  const { reportTitle: title } = view.words.site;
  const isOpen = view.report.edition === 'office' && !view.report.anonymised;
  return {
    frame: frameOf(view, { path: PATH, title }),
    title,
    lead: [isOpen ? openLead(view) : closedLead(view)],
    ...(isOpen && partsOf(view)),
  };
}
