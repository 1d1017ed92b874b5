import { type Cell, dataTable } from '../../components/data-table.ts';
import { html, type Markup } from '../../components/html.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { inFrame } from '../site/sections.ts';
import type { SiteView } from '../site/site-view.ts';
import { dateCell } from '../words/sort-cells.ts';

/** 更正记录: what was corrected between published versions, why, and by which document. */
export function changeLog(view: SiteView): Markup {
  const { archive, site } = view.words;
  const rows = view.assessments.flatMap((of) =>
    of.scores.assessment.changes.map(({ date, what, why, document }) => [
      of.scheme.title,
      dateCell(view, date),
      what,
      why ?? site.dash,
      document ?? site.dash,
    ]),
  );
  const heads = [site.assessment, archive.headDate, archive.headWhat, archive.headReason];
  return listOf(archive.changesCaption, archive.changesNone, [...heads, site.document], rows);
}

/** 申诉及答复. */
export function appealList(view: SiteView): Markup {
  const { archive, site } = view.words;
  const rows = view.assessments.flatMap((of) =>
    of.scores.assessment.appeals.map(({ unit, indicator, claim, answer, document, date }) => [
      of.scheme.title,
      unitName(of, unit),
      indicator === undefined ? site.dash : indicatorName(of, indicator),
      claim ?? site.dash,
      answer ?? archive.appealOpen,
      document ?? site.dash,
      dateCell(view, date),
    ]),
  );
  const { headUnit, headIndicator, headClaim, headAnswer, headDate } = archive;
  const heads = [site.assessment, headUnit, headIndicator, headClaim, headAnswer];
  return listOf(
    archive.appealsCaption,
    archive.appealsNone,
    [...heads, site.document, headDate],
    rows,
  );
}

const unitName = (of: AssessmentView, code: string): string =>
  of.scores.assessment.units.find((unit) => unit.code === code)?.name ?? code;

const indicatorName = (of: AssessmentView, code: string): string =>
  of.scores.assessment.indicators.find((one) => one.code === code)?.name ?? code;

function listOf(caption: string, none: string, heads: string[], rows: Cell[][]): Markup {
  if (rows.length === 0) return html`<p>${none}</p>`;
  const columns = heads.map((head) => ({ head, align: 'words' as const }));
  return inFrame(dataTable({ caption, columns, rows }), caption) ?? html``;
}
