import type { UnitScore } from '../../model/scores.ts';
import { rowsOfUnit } from '../../score/rows-of-unit.ts';
import type { Part } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';

/** What a unit wrote of itself: problems and plans, line by line. */
export interface UnitReport extends Part {
  texts: { title: string; lines: string[] }[];
}

export function unitReport(of: AssessmentView, { unit }: UnitScore): UnitReport | undefined {
  const { site } = of.words;
  const [report] = rowsOfUnit(of.scores.assessment.reports, unit.code);
  if (!report) return undefined;
  const text = (title: string, content: string | undefined) =>
    content === undefined ? [] : [{ title, lines: content.split(/\r?\n/) }];
  return {
    id: 'part.report',
    title: site.reportHead,
    texts: [...text(site.reportProblems, report.problems), ...text(site.reportPlans, report.plans)],
  };
}
