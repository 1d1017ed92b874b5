import { fingerprint, fingerprintOfYears } from '../archive/fingerprint.ts';
import { archiveOf } from '../archive/seal-versions.ts';
import { sealedYears } from '../archive/sealed-years.ts';
import { messages } from '../i18n/messages.ts';
import { readContent } from '../ingest/content/read-content.ts';
import type { ContentDocument } from '../model/content.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import { makeReport } from '../report.ts';
import type { Run } from './command.ts';
import { type Loaded, load } from './load.ts';
import { toolVersion } from './project.ts';

/** Reads, checks and scores for `build` and `dev`; whether to go on is for the problems to say. */
export async function attempt(
  run: Run,
): Promise<{ loaded: Loaded; report: Report; problems: Problem[] }> {
  const loaded = await load(run, run.texts.get('only'));
  run.output.note(`${loaded.text.scoring}\n`);
  const words = messages(loaded.language).edition;
  const { report, problems } = makeReport(loaded.dataset, {
    draft: run.switches.has('draft'),
    edition: run.texts.get('edition') === 'public' ? 'public' : 'office',
    ...(run.switches.has('anonymise') ? { anonymous: words } : {}),
    version: toolVersion(),
    fingerprint: { ofYear: fingerprint, ofAll: fingerprintOfYears },
    sealed: sealedYears(archiveOf(run.data)).filter(({ year }) => year !== run.reopened),
    ...(run.language ? { language: run.language } : {}),
  });
  const texts = readContent(run.content, loaded.dataset, { partial: run.texts.has('only') });
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
