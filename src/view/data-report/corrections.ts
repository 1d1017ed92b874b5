import type { TablePart } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import type { SiteView } from '../site/site-view.ts';
import { type Cell, wordsColumn } from '../table.ts';
import { dateCell } from '../words/sort-cells.ts';
import { listPart } from './list-part.ts';

/** 更正记录: what was corrected between published versions, why, and by which document. */
export function changeLog(view: SiteView): TablePart {
  const { archive, site } = view.words;
  const rows = view.assessments.flatMap((of) =>
    of.scores.assessment.changes.map(({ date, what, why, document }): Cell[] => [
      of.scheme.title,
      dateCell(view, date),
      what,
      why ?? site.dash,
      document ?? site.dash,
    ]),
  );
  const heads = [site.assessment, archive.headDate, archive.headWhat, archive.headReason];
  return listPart({ id: 'part.log', title: archive.changesHead }, archive.changesNone, {
    caption: archive.changesCaption,
    columns: [...heads, site.document].map(wordsColumn),
    rows,
  });
}

/** 申诉及答复. */
export function appealList(view: SiteView): TablePart {
  const { archive, site } = view.words;
  const rows = view.assessments.flatMap((of) =>
    of.scores.assessment.appeals.map(
      ({ unit, indicator, claim, answer, document, date }): Cell[] => [
        of.scheme.title,
        unitName(of, unit),
        indicator === undefined ? site.dash : indicatorName(of, indicator),
        claim ?? site.dash,
        answer ?? archive.appealOpen,
        document ?? site.dash,
        dateCell(view, date),
      ],
    ),
  );
  const { headUnit, headIndicator, headClaim, headAnswer, headDate } = archive;
  const heads = [site.assessment, headUnit, headIndicator, headClaim, headAnswer];
  return listPart({ id: 'part.appeals', title: archive.appealsHead }, archive.appealsNone, {
    caption: archive.appealsCaption,
    columns: [...heads, site.document, headDate].map(wordsColumn),
    rows,
  });
}

const unitName = (of: AssessmentView, code: string): string =>
  of.scores.assessment.units.find((unit) => unit.code === code)?.name ?? code;

const indicatorName = (of: AssessmentView, code: string): string =>
  of.scores.assessment.indicators.find((one) => one.code === code)?.name ?? code;
