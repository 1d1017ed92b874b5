import { columnsOf } from '../../analyse/columns.ts';
import { placeTable } from '../../analyse/places.ts';
import { type Facts, type Matter, mattersOf } from '../../briefing/matter.ts';
import { formatOf } from '../../i18n/format.ts';
import { messages } from '../../i18n/messages.ts';
import { withOwnWords } from '../../i18n/own-words.ts';
import type { AssessmentReport, Report } from '../../model/report.ts';
import { traceIndicator, traceTotal } from '../../score/trace/trace.ts';

const made = new WeakMap<Report, ReadonlyMap<string, Matter>>();

/** What documents are made from, by assessment; once for a report. */
export function mattersOfReport(report: Report): ReadonlyMap<string, Matter> {
  const known = made.get(report);
  if (known) return known;
  const facts = report.assessments.flatMap(factsOf);
  const { language } = report;
  const words = withOwnWords(messages(language), report.ownWords ?? new Map());
  const matters = mattersOf(report, words, formatOf(language), facts);
  made.set(report, matters);
  return matters;
}

/** Nothing where the analysis was not asked for. */
function factsOf({ scores, findings }: AssessmentReport): Facts[] {
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
