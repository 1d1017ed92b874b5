import type { IndicatorScore, Scores, UnitScore } from '../../model/scores.ts';
import type { Trace } from '../../model/trace.ts';
import { lineOfIndicator, traceIndicator, traceTotal } from '../../score/trace/trace.ts';
import type { SiteView } from '../site/site-view.ts';
import { scoreCount } from './assessment-files.ts';

/** Above so many scores a trace is the one line that gives its score; the pages have all steps. */
const MANY = 50_000;
/** Above so many scores nothing opens the file as it is, and it is packed. */
const VERY_MANY = 150_000;

const countOf = ({ fresh }: SiteView): number => fresh.reduce((sum, of) => sum + scoreCount(of), 0);

/** Whether the results are packed as a .gz file. */
export const isPacked = (view: SiteView): boolean => countOf(view) > VERY_MANY;

export const resultsFile = (view: SiteView): string =>
  isPacked(view) ? 'results.json.gz' : 'results.json';

/** What the file holds, in words. */
export function resultsMeaning(view: SiteView): string {
  const { many, site } = view.words;
  if (isPacked(view)) return many.resultsPacked;
  return countOf(view) > MANY ? many.resultsLines : site.resultsFile;
}

interface Traces {
  indicator: (scores: Scores, unit: UnitScore, indicator: IndicatorScore) => Trace;
  total: (scores: Scores, unit: UnitScore) => Trace;
}

const lineOnly = (expression: string | undefined): Trace =>
  expression === undefined ? { steps: [] } : { steps: [], expression };

const LINES: Traces = {
  indicator: (scores, unit, one) => lineOnly(lineOfIndicator(scores, unit, one)),
  total: (scores, unit) => lineOnly(traceTotal(scores, unit).expression),
};

/** How the scores in the file came about. */
export const resultsTraces = (view: SiteView): Traces =>
  countOf(view) > MANY ? LINES : { indicator: traceIndicator, total: traceTotal };
