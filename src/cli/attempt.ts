import { archiveOf } from '../archive/seal-versions.ts';
import { sealedYears } from '../archive/sealed-years.ts';
import { hiddenNames } from '../edition/hidden.ts';
import { readContent } from '../ingest/content/read-content.ts';
import type { ContentDocument } from '../model/content.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Run } from './command.ts';
import { type Loaded, load } from './load.ts';
import { toolVersion } from './project.ts';
import { type ReportSettings, reportWith } from './report-settings.ts';
import { soundPart } from './sound-part.ts';

export interface Attempt {
  loaded: Loaded;
  report: Report;
  problems: Problem[];
  /** Assessments that sealing a year goes on without, since they have errors. */
  leftOut: string[];
}

/** Reads, checks and scores for `build` and `dev`; whether to go on is for the problems to say. */
export async function attempt(run: Run): Promise<Attempt> {
  const { loaded, leftOut } = await loadFor(run);
  run.output.note(`${loaded.text.scoring}\n`);
  const settings: ReportSettings = {
    draft: run.switches.has('draft'),
    edition: run.texts.get('edition') === 'public' ? 'public' : 'office',
    anonymise: run.switches.has('anonymise'),
    language: loaded.language,
    version: toolVersion(),
    sealed: sealedYears(archiveOf(run.data)).filter(({ year }) => year !== run.sealing),
  };
  const { report, problems } = reportWith(loaded.dataset, settings);
  const texts = readContent(run.content, loaded.dataset, {
    partial: run.texts.has('only'),
    leaveOut: ([own = '', ...others]) =>
      !own.startsWith(`${run.sealing}/`) && [own, ...others].some((id) => leftOut.includes(id)),
    ...(settings.edition === 'public' &&
      !settings.anonymise && { hidden: hiddenNames(loaded.dataset.assessments) }),
  });
  return {
    loaded,
    report: { ...report, contents: contentsOf(report, texts.documents) },
    problems: [...problems, ...texts.problems],
    leftOut,
  };
}

/** What is to be shown; where a year is sealed, without others that are not sound. */
async function loadFor(run: Run): Promise<{ loaded: Loaded; leftOut: string[] }> {
  const loaded = await load(run, run.texts.get('only'));
  if (run.sealing === undefined) return { loaded, leftOut: [] };
  const { dataset, leftOut } = soundPart(loaded.dataset, (id) => id.startsWith(`${run.sealing}/`));
  return { loaded: { ...loaded, dataset }, leftOut };
}

/** Texts are left out of an anonymised edition; a public one has those that say so. */
function contentsOf(
  { anonymised, edition }: Report,
  documents: readonly ContentDocument[],
): ContentDocument[] {
  if (anonymised) return [];
  return documents.filter(({ meta }) => edition === 'office' || meta.public === true);
}
