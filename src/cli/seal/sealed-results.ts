import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { SealVersion } from '../../archive/seal-versions.ts';
import type { ShownSeal } from '../../model/report.ts';

/** The results that a seal holds in the form of `score --format json`; undefined: cannot be read. */
export interface SealedResults {
  /** `2024/counties` */
  id: string;
  /** Path below the version’s folder. */
  path: string;
  read: () => unknown;
}

/** Whole results of the internal part. */
export function internalResultsOf({ year, folder }: SealVersion): SealedResults[] {
  return namesIn(join(folder, 'internal/results')).map((name) => {
    const path = `internal/results/${name}`;
    return { id: `${year}/${name.replace(/\.json$/, '')}`, path, read: () => read(folder, path) };
  });
}

/** Results beside the pages of the public part, or beside the office’s own. */
export function pageResultsOf(
  { year, folder }: SealVersion,
  from: ShownSeal['from'],
): SealedResults[] {
  return namesIn(join(folder, `${from}/${year}`)).flatMap((name) => {
    const id = `${year}/${name}`;
    return ['results.json', 'results.json.gz']
      .map((file) => `${from}/${id}/downloads/${file}`)
      .filter((path) => existsSync(join(folder, path)))
      .map((path) => ({ id, path, read: () => read(folder, path) }));
  });
}

const namesIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder).sort() : [];

function read(folder: string, path: string): unknown {
  try {
    const bytes = readFileSync(join(folder, path));
    const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    return linesOf(text) ?? JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Reads results, a unit a line, without the traces: all traces of a country at once would not fit
 * into memory. Undefined if the text is laid out in another way.
 */
function linesOf(text: string): unknown {
  const lines = text.split('\n');
  const [first = ''] = lines;
  if (!first.endsWith('"units":[') || lines.at(-1) !== '' || lines.at(-2) !== ']}')
    return undefined;
  const units = lines.slice(1, -2).map((line) => withoutTraces(JSON.parse(line.replace(/,$/, ''))));
  return { ...JSON.parse(`${first}]}`), units };
}

function withoutTraces({ trace: _trace, indicators, ...unit }: Record<string, unknown>): unknown {
  if (!Array.isArray(indicators)) return { ...unit, indicators };
  return { ...unit, indicators: indicators.map(({ trace: _of, ...one }) => one) };
}
