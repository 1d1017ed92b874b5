import { fingerprint, fingerprintOfYears } from '../archive/fingerprint.ts';
import { messages } from '../i18n/messages.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Problem } from '../model/problem.ts';
import type { Report } from '../model/report.ts';
import type { Language } from '../model/site.ts';
import { makeReport } from '../report.ts';

/** What is asked of a report, as plain data. */
export interface ReportSettings {
  draft: boolean;
  edition: Report['edition'];
  anonymise: boolean;
  /** That of pages and messages. */
  language: Language;
  version: string;
  sealed: Report['sealed'];
}

const FINGERPRINT = { ofYear: fingerprint, ofAll: fingerprintOfYears };

/** For a process that is told the 校验码. */
export const NO_FINGERPRINT: typeof FINGERPRINT = { ofYear: () => '', ofAll: () => '' };

/** Scores and cuts to the edition; the same data and settings give the same report in any process. */
export function reportWith(
  dataset: Dataset,
  { anonymise, ...settings }: ReportSettings,
  code = FINGERPRINT,
): { report: Report; problems: Problem[] } {
  const anonymous = messages(settings.language).edition;
  return makeReport(dataset, {
    ...settings,
    ...(anonymise ? { anonymous } : {}),
    fingerprint: code,
  });
}
