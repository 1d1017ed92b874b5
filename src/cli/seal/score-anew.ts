import { join } from 'node:path';
import {
  type ResultDifference,
  resultDifferences,
} from '../../archive/compare/result-differences.ts';
import { fingerprint } from '../../archive/fingerprint.ts';
import { OFFICE_PAGES } from '../../archive/seal.ts';
import type { SealVersion } from '../../archive/seal-versions.ts';
import { rulesOfSeal } from '../../archive/sealed-rules.ts';
import { publicEdition } from '../../edition/public-edition.ts';
import { withShownNames } from '../../edition/shown-names.ts';
import { scoreJson } from '../../export/score-json.ts';
import { readDataset } from '../../ingest/read-dataset.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Problem } from '../../model/problem.ts';
import type { Report, ShownSeal } from '../../model/report.ts';
import type { Scores } from '../../model/scores.ts';
import type { SealManifest } from '../../model/seal.ts';
import { Language } from '../../model/site.ts';
import { scoreAll } from '../../report.ts';
import { errorsIn } from '../load.ts';
import { saysWhatIsPublished } from './publishing-year.ts';
import { internalResultsOf, pageResultsOf, type SealedResults } from './sealed-results.ts';

/** The sealed inputs of a version, scored by this version of the tool. */
export interface Anew {
  /** Results that differ from the sealed ones. */
  differences: ResultDifference[];
  errors: Problem[];
  /**
   * Errors by today's rules and guards that the rules of its time did not report. They are no fault
   * of the seal.
   */
  today: Problem[];
  /** Whether the sealed data say that some of it is not for the public. */
  hidesFromPublic: boolean;
  /** 校验码 of the inputs and results. */
  code: string;
}

type Scored = ReadonlyMap<string, Scores>;

export async function scoreAnew(version: SealVersion, manifest: SealManifest): Promise<Anew> {
  const data = join(version.folder, 'internal/data');
  const rules = rulesOfSeal(manifest);
  const dataset = await readDataset(data, { rulesOf: () => rules, guards: 'off' });
  const { scored, problems } = scoreAll(dataset, false);
  const internal = withAbsent(internalResultsOf(version), scored, internalPath).flatMap((one) =>
    resultDifferences(one.read(), resultOf(scored, one.id), one.id),
  );
  const pages: Pages[] = [{ from: 'public', edition: manifest.edition }];
  if (manifest.office) pages.push({ from: OFFICE_PAGES, edition: 'office' });
  return {
    differences: [
      ...internal,
      ...pages.flatMap((one) => pageDifferences(version, dataset, { scored, ...one })),
    ],
    hidesFromPublic: saysWhatIsPublished(data, String(version.year), dataset),
    errors: errorsIn(problems),
    today: await todaysErrors(data),
    code: fingerprint([...scored.values()]),
  };
}

/** Errors of the data by the present rules and guards. */
async function todaysErrors(data: string): Promise<Problem[]> {
  return errorsIn(scoreAll(await readDataset(data), false).problems);
}

function resultOf(scored: Scored, id: string): unknown {
  const scores = scored.get(id);
  return scores ? JSON.parse([...scoreJson(scores)].join('')) : undefined;
}

/** Pages that a version holds, with their edition. */
interface Pages {
  from: ShownSeal['from'];
  edition: Report['edition'];
}

/**
 * Compares the results beside pages with those that the edition shows. A seal does not record the
 * language of its names, so the language that agrees best counts.
 */
function pageDifferences(
  version: SealVersion,
  dataset: Dataset,
  { scored, from, edition }: Pages & { scored: Scored },
): ResultDifference[] {
  const sealed = pageResultsOf(version, from);
  let best: ResultDifference[] | undefined;
  for (const language of Language.options) {
    const named = withShownNames(dataset, language);
    const whole = named === dataset ? scored : scoreAll(named, false).scored;
    const shown = edition === 'public' ? publicEdition(whole).scored : whole;
    const found = shownDifferences(sealed, shown, from);
    if (best === undefined || found.length < best.length) best = found;
    if (best.length === 0) break;
  }
  return best ?? [];
}

function shownDifferences(
  sealed: readonly SealedResults[],
  shown: Scored,
  from: ShownSeal['from'],
): ResultDifference[] {
  const pathOf = (id: string): string => `${from}/${id}/downloads/results.json`;
  return withAbsent(sealed, shown, pathOf).flatMap(({ id, path, read }) =>
    resultDifferences(read(), resultOf(shown, id)).map((one) => ({
      ...one,
      path: one.path === '' ? path : `${path} ${one.path}`,
    })),
  );
}

const internalPath = (id: string): string => `internal/results/${id.replace(/^\d+\//, '')}.json`;

/** The sealed results, with empty ones for assessments that ought to have some. */
function withAbsent(
  sealed: readonly SealedResults[],
  scored: Scored,
  pathOf: (id: string) => string,
): SealedResults[] {
  const known = new Set(sealed.map(({ id }) => id));
  const absent = [...scored.keys()].filter((id) => !known.has(id));
  return [...sealed, ...absent.map((id) => ({ id, path: pathOf(id), read: () => undefined }))];
}
