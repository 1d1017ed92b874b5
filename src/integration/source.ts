import { archiveOf } from '../archive/seal-versions.ts';
import { sealedRules } from '../archive/sealed-rules.ts';
import { messages } from '../i18n/messages.ts';
import { problemLines } from '../i18n/problem-lines.ts';
import { readDataset } from '../ingest/read-dataset.ts';
import type { Report } from '../model/report.ts';
import { reportFrom } from './report-from.ts';
import { sealedProblems, unguardedSeals } from './sealed-problems.ts';

/** Data that cannot be shown: how many errors there are, and each of them with its place. */
export interface Refusal {
  title: string;
  lines: string[];
}

/** Where the report comes from, and from where it comes again when a file has changed. */
export interface Source {
  /** Absolute paths of the folders that it reads. */
  data: string;
  content: string;
  read: () => Promise<{ report: Report } | { refused: Refusal }>;
}

/** The data and texts of a checkout as they lie there, in the office edition. */
export function sourceOf({ data, content }: { data: string; content: string }): Source {
  return {
    data,
    content,
    read: async () => {
      const dataset = await readDataset(data, { rulesOf: sealedRules(archiveOf(data), undefined) });
      dataset.problems = unguardedSeals({ data }, dataset.problems).concat(
        sealedProblems({ data }, undefined),
      );
      const { language } = dataset.site;
      const { report, problems } = reportFrom(dataset, {
        data,
        content,
        language,
        draft: false,
        edition: 'office',
        anonymise: false,
        partial: false,
      });
      const errors = problems.filter(({ level }) => level === 'error');
      if (errors.length === 0) return { report };
      const title = messages(language).cli.problemsFound(
        errors.length,
        problems.length - errors.length,
      );
      return { refused: { title, lines: problemLines(errors, language) } };
    },
  };
}
