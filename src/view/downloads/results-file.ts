import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGzip } from 'node:zlib';
import { scoreJson, type Traces } from '../../export/score-json.ts';
import type { Trace } from '../../model/trace.ts';
import { lineOfIndicator, traceIndicator, traceTotal } from '../../score/trace/trace.ts';
import type { SiteView } from '../site/site-view.ts';

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

const lineOnly = (expression: string | undefined): Trace =>
  expression === undefined ? { steps: [] } : { steps: [], expression };

const short: Traces = {
  indicator: (scores, unit, one) => lineOnly(lineOfIndicator(scores, unit, one)),
  total: (scores, unit) => lineOnly(traceTotal(scores, unit).expression),
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
  const pieces = encoded(resultsJson(view));
  if (countOf(view) <= VERY_MANY) return Buffer.concat([...pieces]);
  return buffer(Readable.from(pieces).pipe(createGzip({ level: LEVEL })));
}

/** Piece by piece: as one text the results of a country would take as much memory as all else. */
function* resultsJson(view: SiteView): Generator<string> {
  const traces = countOf(view) > MANY ? short : { indicator: traceIndicator, total: traceTotal };
  yield '{"assessments":[';
  let between = '\n';
  for (const { scores } of view.fresh) {
    yield between;
    yield* scoreJson(scores, traces);
    between = ',\n';
  }
  yield ']}\n';
}

const UTF8 = new TextEncoder();

function* encoded(texts: Iterable<string>): Generator<Uint8Array> {
  for (const text of texts) yield UTF8.encode(text);
}
