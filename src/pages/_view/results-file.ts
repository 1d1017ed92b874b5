import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGzip } from 'node:zlib';
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
export async function resultsBytes(view: SiteView): Promise<Buffer<ArrayBuffer>> {
  const pieces = Readable.from(resultsJson(view));
  const packed = countOf(view) > VERY_MANY;
  return buffer(packed ? pieces.pipe(createGzip({ level: LEVEL })) : pieces);
}

/** Piece by piece: as one text the results of a country would take as much memory as all else. */
function* resultsJson(view: SiteView): Generator<Buffer> {
  const traces = countOf(view) > MANY ? short : { indicator: traceIndicator, total: traceTotal };
  yield Buffer.from('{"assessments":[');
  let between = '\n';
  for (const { scores } of view.fresh) {
    yield Buffer.from(between);
    for (const piece of scoreJson(scores, traces)) yield Buffer.from(piece);
    between = ',\n';
  }
  yield Buffer.from(']}\n');
}
