import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { createGzip } from 'node:zlib';
import type { Scores } from '../model/scores.ts';
import { scoreJson, type Traces } from './score-json.ts';

/** Quick: packing better would take longer than all pages. */
const LEVEL = 3;

/** All results with their traces, an assessment after the other. */
export async function resultsBytes(
  results: readonly Scores[],
  { traces, isPacked }: { traces: Traces; isPacked: boolean },
): Promise<Buffer<ArrayBuffer>> {
  const pieces = encoded(resultsJson(results, traces));
  if (!isPacked) return Buffer.concat([...pieces]);
  return buffer(Readable.from(pieces).pipe(createGzip({ level: LEVEL })));
}

/**
 * Yields pieces: the results of a country as one text would take as much memory as all the rest.
 */
function* resultsJson(results: readonly Scores[], traces: Traces): Generator<string> {
  yield '{"assessments":[';
  let between = '\n';
  for (const scores of results) {
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
