import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../archive/folders.ts';
import { scoreJson } from '../../export/score-json.ts';
import type { Scores } from '../../model/scores.ts';
import { traceIndicator, traceTotal } from '../../score/trace/trace.ts';

/**
 * Writes results in the form of `score --format json`, one file for each assessment, to `folder`.
 * Returns their files by path in the seal.
 */
function writeResults(
  folder: string,
  scores: readonly Scores[],
  { text, path }: { text: (one: Scores) => Iterable<string>; path: (id: string) => string },
): [string, string][] {
  makeFolder(folder);
  return scores.map((one, at) => {
    const file = join(folder, `${at}.json`);
    writeFileSync(file, [...text(one)].join(''));
    return [path(one.assessment.id), file];
  });
}

const nameOf = (id: string): string => id.slice(id.indexOf('/') + 1);

/** Whole results for the internal part, which `verify` compares with scoring anew. */
export const internalResults = (folder: string, scores: readonly Scores[]): [string, string][] =>
  writeResults(folder, scores, {
    text: (one) => scoreJson(one),
    path: (id) => `results/${nameOf(id)}.json`,
  });

/** Results for the public part: cut to the edition, with the trace of every number. */
export const publicResults = (folder: string, scores: readonly Scores[]): [string, string][] =>
  writeResults(folder, scores, {
    text: (one) => scoreJson(one, { indicator: traceIndicator, total: traceTotal }),
    path: (id) => `${id}/downloads/results.json`,
  });
