import { archiveOf } from '../archive/seal-versions.ts';
import { sealedYears } from '../archive/sealed-years.ts';
import { hiddenNames } from '../edition/hidden.ts';
import { readContent } from '../ingest/content/read-content.ts';
import type { ContentDocument } from '../model/content.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Run } from './command.ts';
import { type Loaded, load } from './load.ts';
import { toolVersion } from './project.ts';
import { type ReportSettings, reportWith } from './report-settings.ts';

export interface Attempt {
  loaded: Loaded;
  report: Report;
  problems: Problem[];
}

/**
 * Reads, checks and scores for `build` and `dev`; whether to go on is for the problems to say.
 *
 * @param share called with what was read, before the scoring
 */
export async function attempt(
  run: Run,
  share: (dataset: Dataset, settings: ReportSettings) => void = () => {},
): Promise<Attempt> {
  const loaded = await load(run, run.texts.get('only'));
  run.output.note(`${loaded.text.scoring}\n`);
  const settings: ReportSettings = {
    draft: run.switches.has('draft'),
    edition: run.texts.get('edition') === 'public' ? 'public' : 'office',
    anonymise: run.switches.has('anonymise'),
    language: loaded.language,
    version: toolVersion(),
    sealed: sealedYears(archiveOf(run.data)).filter(({ year }) => year !== run.reopened),
  };
  share(loaded.dataset, settings);
  const { report, problems } = reportWith(loaded.dataset, settings);
  const texts = readContent(run.content, loaded.dataset, {
    partial: run.texts.has('only'),
    ...(settings.edition === 'public' &&
      !settings.anonymise && { hidden: hiddenNames(loaded.dataset.assessments) }),
  });
  return {
    loaded,
    report: { ...report, contents: contentsOf(report, texts.documents) },
    problems: [...problems, ...texts.problems],
  };
}

/** Texts are left out of an anonymised edition; a public one has those that say so. */
function contentsOf(
  { anonymised, edition }: Report,
  documents: readonly ContentDocument[],
): ContentDocument[] {
  if (anonymised) return [];
  return documents.filter(({ meta }) => edition === 'office' || meta.public === true);
}
