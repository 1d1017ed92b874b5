import { archiveOf } from '../archive/seal-versions.ts';
import { sealedYears } from '../archive/sealed-years.ts';
import { hiddenNames } from '../edition/hidden.ts';
import { ownableWords, placesIn } from '../i18n/own-words.ts';
import { readContent } from '../ingest/content/read-content.ts';
import { readOwnWords } from '../ingest/own-words.ts';
import type { ContentDocument } from '../model/content.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Language } from '../model/site.ts';
import { toolVersion } from './project.ts';
import { type ReportSettings, reportWith } from './report-settings.ts';

/** Where a site's data and texts lie, and what is asked of it. */
export interface ReportWish {
  data: string;
  content: string;
  language: Language;
  draft: boolean;
  edition: Report['edition'];
  anonymise: boolean;
  /** Not all assessments were read: texts about others are left out. */
  partial: boolean;
  /** The year that is being sealed, and assessments that its seal goes on without. */
  sealing?: number | undefined;
  leftOut?: readonly string[];
}

/** Scores the data, cuts them to the edition and reads the texts; whether to go on is for the problems to say. */
export function reportFrom(
  dataset: Dataset,
  wish: ReportWish,
): { report: Report; problems: Problem[] } {
  const { edition, anonymise, sealing, leftOut = [] } = wish;
  const { report, problems } = reportWith(dataset, settingsOf(wish));
  const texts = readContent(wish.content, dataset, {
    partial: wish.partial,
    leaveOut: ([own = '', ...others]) =>
      !own.startsWith(`${sealing}/`) && [own, ...others].some((id) => leftOut.includes(id)),
    ...(edition === 'public' && !anonymise && { hidden: hiddenNames(dataset.assessments) }),
  });
  const own = ownWordsOf(wish.content, dataset.site.language);
  const isOwn = report.language === dataset.site.language && !report.anonymised;
  return {
    report: {
      ...report,
      contents: contentsOf(report, texts.documents),
      ...(isOwn && { ownWords: own.words }),
    },
    problems: [...problems, ...texts.problems, ...own.problems],
  };
}

/** The office's own sentences, in the language of its site. */
export const ownWordsOf = (content: string, language: Language) =>
  readOwnWords(content, { known: ownableWords(language), placesIn });

/** What scoring has to know of the wish. */
export const settingsOf = (wish: ReportWish): ReportSettings => ({
  draft: wish.draft,
  edition: wish.edition,
  anonymise: wish.anonymise,
  language: wish.language,
  version: toolVersion(),
  sealed: sealedYears(archiveOf(wish.data)).filter(({ year }) => year !== wish.sealing),
});

/**
 * Texts of the report's language. They are left out of an anonymised edition; a public one has
 * those that say so.
 */
function contentsOf(
  { anonymised, edition, language, site }: Report,
  documents: readonly ContentDocument[],
): ContentDocument[] {
  if (anonymised) return [];
  return documents.filter(
    ({ meta }) =>
      (meta.lang ?? site.language) === language && (edition === 'office' || meta.public === true),
  );
}
