import { traceLines } from '../../i18n/trace-text.ts';
import type { TraceLine } from '../../i18n/trace-words.ts';
import type { IndicatorScore, UnitScore } from '../../model/scores.ts';
import { traceIndicator, traceTotal } from '../../score/trace/trace.ts';
import type { Part } from '../page.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { methodLink } from '../site/method-link.ts';
import { showsPoints } from '../words/unit-points.ts';

/** How one score came about, line by line; which rule it is stands on the indicator's page. */
export function indicatorTrace(
  of: AssessmentView,
  unit: UnitScore,
  one: IndicatorScore,
): TraceLine[] {
  const trace = traceIndicator(of.scores, unit, one);
  return traceLines(trace, of.report.language, { method: false, inMarks: showsPoints(of) });
}

export interface TotalTrace extends Part {
  /** What opens the lines. */
  summary: string;
  lines: readonly TraceLine[];
}

/** How a total came about; nothing for a unit without any score. */
export function totalTrace(of: AssessmentView, unit: UnitScore): TotalTrace | undefined {
  if (unit.totalExact === null) return undefined;
  const { site } = of.words;
  return {
    id: 'part.total',
    title: site.totalHead,
    see: methodLink(of, of.unitPath(unit.unit.code), 'part.total'),
    summary: site.traceTotal,
    lines: traceLines(traceTotal(of.scores, unit), of.report.language, {
      inMarks: showsPoints(of),
    }),
  };
}
