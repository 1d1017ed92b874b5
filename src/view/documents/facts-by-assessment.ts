import { columnsOf } from '../../analyse/columns.ts';
import { placeTable } from '../../analyse/places.ts';
import {
  type AssessmentFacts,
  type AssessmentResults,
  linkedFacts,
} from '../../briefing/assessment-facts.ts';
import { formatOf } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { withOwnWords } from '../../i18n/own-words.ts';
import type { AssessmentReport, Report } from '../../model/report.ts';
import { traceIndicator, traceTotal } from '../../score/trace/trace.ts';

const factsByReport = new WeakMap<Report, ReadonlyMap<string, AssessmentFacts>>();

/** The facts that documents state, by the id of their assessment; found once for a report. */
export function factsByAssessment(report: Report): ReadonlyMap<string, AssessmentFacts> {
  const known = factsByReport.get(report);
  if (known) return known;
  const results = report.assessments.flatMap(resultsOf);
  const { language } = report;
  const words = withOwnWords(messages(language), report.ownWords ?? new Map());
  const facts = linkedFacts(report, words, formatOf(language), results);
  factsByReport.set(report, facts);
  return facts;
}

/** Nothing where the analysis was not asked for. */
function resultsOf({ scores, findings }: AssessmentReport): AssessmentResults[] {
  if (!findings) return [];
  const columns = columnsOf(scores);
  const places = placeTable(columns);
  return [
    {
      scores,
      findings,
      placeOf: (unit, code) => places(code, columns.indexOf.get(unit) ?? -1),
      traceIndicator: (unit, one) => traceIndicator(scores, unit, one),
      traceTotal: (unit) => traceTotal(scores, unit),
    },
  ];
}
