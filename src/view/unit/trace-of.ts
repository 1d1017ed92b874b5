import { html, type Markup } from '../../components/html.ts';
import { traceBlock } from '../../components/trace-lines.ts';
import { traceLines } from '../../i18n/trace-text.ts';
import type { IndicatorScore, UnitScore } from '../../model/scores.ts';
import { traceIndicator, traceTotal } from '../../score/trace/trace.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import type { SiteView } from '../site/site-view.ts';

const WITHOUT_METHOD = { method: false };

/** How one score came about, line by line; which rule it is stands on the indicator's page. */
export function indicatorTrace(
  view: SiteView,
  of: AssessmentView,
  unit: UnitScore,
  one: IndicatorScore,
): Markup {
  const trace = traceIndicator(of.scores, unit, one);
  return traceBlock(traceLines(trace, view.report.language, WITHOUT_METHOD));
}

/** How a total came about; nothing for a unit without any score. */
export function totalTrace(
  view: SiteView,
  of: AssessmentView,
  unit: UnitScore,
): Markup | undefined {
  if (unit.totalExact === null) return undefined;
  const lines = traceLines(traceTotal(of.scores, unit), view.report.language);
  return html`<details><summary>${view.words.site.traceTotal}</summary><div class="lines" id="part.total-lines">${traceBlock(lines)}</div></details>`;
}
