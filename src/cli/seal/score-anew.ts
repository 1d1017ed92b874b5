import { join } from 'node:path';
import {
  type ResultDifference,
  resultDifferences,
} from '../../archive/compare/result-differences.ts';
import { fingerprint } from '../../archive/fingerprint.ts';
import type { SealVersion } from '../../archive/seal-versions.ts';
import { publicEdition } from '../../edition/public-edition.ts';
import { withShownNames } from '../../edition/shown-names.ts';
import { scoreJson } from '../../export/score-json.ts';
import { readDataset } from '../../ingest/read-dataset.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Problem } from '../../model/problem.ts';
import type { Report } from '../../model/report.ts';
import type { Scores } from '../../model/scores.ts';
import { Language } from '../../model/site.ts';
import { scoreAll } from '../../report.ts';
import { errorsIn } from '../load.ts';
import { internalResultsOf, publicResultsOf, type SealedResults } from './sealed-results.ts';

/** The sealed inputs of a version, scored by this version of the tool. */
export interface Anew {
  /** Where the sealed results are others. */
  differences: ResultDifference[];
  errors: Problem[];
  /** 校验码 of the inputs and results. */
  code: string;
}

type Scored = ReadonlyMap<string, Scores>;

export async function scoreAnew(version: SealVersion, edition: Report['edition']): Promise<Anew> {
  const dataset = await readDataset(join(version.folder, 'internal/data'), { guards: 'off' });
  const { scored, problems } = scoreAll(dataset, false);
  const internal = withAbsent(internalResultsOf(version), scored, internalPath).flatMap((one) =>
    resultDifferences(one.read(), resultOf(scored, one.id), one.id),
  );
  return {
    differences: [...internal, ...publicDifferences(version, dataset, { scored, edition })],
    errors: errorsIn(problems),
    code: fingerprint([...scored.values()]),
  };
}

function resultOf(scored: Scored, id: string): unknown {
  const scores = scored.get(id);
  return scores ? JSON.parse([...scoreJson(scores)].join('')) : undefined;
}

/**
 * Where the public results are not those that the edition shows. A seal does not say in which
 * language its names were shown: the one that agrees best counts.
 */
function publicDifferences(
  version: SealVersion,
  dataset: Dataset,
  { scored, edition }: { scored: Scored; edition: Report['edition'] },
): ResultDifference[] {
  const sealed = publicResultsOf(version);
  let best: ResultDifference[] | undefined;
  for (const language of Language.options) {
    const named = withShownNames(dataset, language);
    const whole = named === dataset ? scored : scoreAll(named, false).scored;
    const shown = edition === 'public' ? publicEdition(whole).scored : whole;
    const found = shownDifferences(sealed, shown);
    if (best === undefined || found.length < best.length) best = found;
    if (best.length === 0) break;
  }
  return best ?? [];
}

function shownDifferences(sealed: readonly SealedResults[], shown: Scored): ResultDifference[] {
  return withAbsent(sealed, shown, publicPath).flatMap(({ id, path, read }) =>
    resultDifferences(read(), resultOf(shown, id)).map((one) => ({
      ...one,
      path: one.path === '' ? path : `${path} ${one.path}`,
    })),
  );
}

const internalPath = (id: string): string => `internal/results/${id.replace(/^\d+\//, '')}.json`;
const publicPath = (id: string): string => `public/${id}/downloads/results.json`;

/** The sealed results, and those of assessments that ought to have some. */
function withAbsent(
  sealed: readonly SealedResults[],
  scored: Scored,
  pathOf: (id: string) => string,
): SealedResults[] {
  const known = new Set(sealed.map(({ id }) => id));
  const absent = [...scored.keys()].filter((id) => !known.has(id));
  return [...sealed, ...absent.map((id) => ({ id, path: pathOf(id), read: () => undefined }))];
}
