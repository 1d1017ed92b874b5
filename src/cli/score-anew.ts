import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint } from '../archive/fingerprint.ts';
import { type ResultDifference, resultDifferences } from '../archive/result-differences.ts';
import type { SealVersion } from '../archive/seal-versions.ts';
import { scoreJson } from '../export/score-json.ts';
import { readDataset } from '../ingest/read-dataset.ts';
import type { Problem } from '../model/problem.ts';
import { scoreAll } from '../report.ts';
import { errorsIn } from './load.ts';

/** The sealed inputs of a version, scored by this version of the tool. */
export interface Anew {
  /** Where the sealed results are others. */
  differences: ResultDifference[];
  errors: Problem[];
  /** 校验码 of the inputs and results. */
  code: string;
}

export async function scoreAnew(version: SealVersion): Promise<Anew> {
  const internal = join(version.folder, 'internal');
  const dataset = await readDataset(join(internal, 'data'));
  const { scored, problems } = scoreAll(dataset, false);
  const results = join(internal, 'results');
  const names = existsSync(results) ? readdirSync(results).sort() : [];
  const differences = names.flatMap((name) => {
    const sealed: unknown = JSON.parse(readFileSync(join(results, name), 'utf8'));
    const id = `${version.year}/${name.replace(/\.json$/, '')}`;
    const scores = scored.get(id);
    const now: unknown = scores ? JSON.parse([...scoreJson(scores)].join('')) : undefined;
    return resultDifferences(sealed, now, id);
  });
  return { differences, errors: errorsIn(problems), code: fingerprint([...scored.values()]) };
}
