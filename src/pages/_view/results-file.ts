import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGzip } from 'node:zlib';
import { scoreJson, type Traces } from '../../export/score-json.ts';
import { traceIndicator, traceTotal } from '../../score/trace.ts';
import type { SiteView } from './site-view.ts';

/** Above so many scores the file holds results alone: with the workings it would outgrow the site. */
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

/** What the file holds, in words. */
export function resultsMeaning(view: SiteView): string {
  const { many, site } = view.words;
  const count = countOf(view);
  if (count > VERY_MANY) return many.resultsPacked;
  return count > MANY ? many.resultsOnly : site.resultsFile;
}

export const resultsFile = (view: SiteView): string =>
  countOf(view) > VERY_MANY ? 'results.json.gz' : 'results.json';

/**
 * All results, an assessment after the other, with their traces where they are not too many; sealed
 * years hold their own.
 */
export async function resultsBytes(view: SiteView): Promise<Buffer<ArrayBuffer>> {
  const count = countOf(view);
  const traces = count > MANY ? undefined : { indicator: traceIndicator, total: traceTotal };
  const pieces = Readable.from(resultsJson(view, traces));
  return buffer(count > VERY_MANY ? pieces.pipe(createGzip({ level: LEVEL })) : pieces);
}

/** Piece by piece: as one text the results of a country would take as much memory as all else. */
function* resultsJson({ fresh }: SiteView, traces: Traces | undefined): Generator<Buffer> {
  yield Buffer.from('{"assessments":[');
  let between = '\n';
  for (const { scores } of fresh) {
    yield Buffer.from(between);
    for (const piece of scoreJson(scores, traces)) yield Buffer.from(piece);
    between = ',\n';
  }
  yield Buffer.from(']}\n');
}
