import { gzipSync } from 'node:zlib';
import { scoreJson } from '../../export/score-json.ts';
import type { IndicatorScore, Scores, UnitScore } from '../../model/scores.ts';
import type { Trace } from '../../model/trace.ts';
import { traceIndicator, traceTotal } from '../../score/trace.ts';
import type { SiteView } from './site-view.ts';

/** Above so many scores a trace is the one line that gives its score; the pages have all steps. */
const MANY = 50_000;
/** Above so many scores nothing opens the file as it is, and it is packed. */
const VERY_MANY = 150_000;
/** Quick: packing better would take longer than all pages. */
const LEVEL = 3;

const countOf = ({ fresh }: SiteView): number =>
  fresh.reduce(
    (sum, { scores }) => scores.units.reduce((all, one) => all + one.indicators.length, sum),
    0,
  );

function lineOnly(trace: Trace): Trace {
  const { expression } = trace;
  return expression === undefined ? { steps: [] } : { steps: [], expression };
}

const short = {
  indicator: (scores: Scores, unit: UnitScore, one: IndicatorScore) =>
    lineOnly(traceIndicator(scores, unit, one)),
  total: (scores: Scores, unit: UnitScore) => lineOnly(traceTotal(scores, unit)),
};

/** What the file holds, in words. */
export function resultsMeaning(view: SiteView): string {
  const { many, site } = view.words;
  const count = countOf(view);
  if (count > VERY_MANY) return many.resultsPacked;
  return count > MANY ? many.resultsLines : site.resultsFile;
}

export const resultsFile = (view: SiteView): string =>
  countOf(view) > VERY_MANY ? 'results.json.gz' : 'results.json';

/** All results with their traces, an assessment after the other; sealed years hold their own. */
export function resultsBytes(view: SiteView): Uint8Array<ArrayBuffer> {
  const traces = countOf(view) > MANY ? short : { indicator: traceIndicator, total: traceTotal };
  const chunks: Buffer[] = [Buffer.from('{"assessments":[')];
  let between = '\n';
  for (const { scores } of view.fresh) {
    chunks.push(Buffer.from(between));
    for (const piece of scoreJson(scores, traces)) chunks.push(Buffer.from(piece));
    between = ',\n';
  }
  chunks.push(Buffer.from(']}\n'));
  const bytes = Buffer.concat(chunks);
  return new Uint8Array(countOf(view) > VERY_MANY ? gzipSync(bytes, { level: LEVEL }) : bytes);
}
