import type { InputFile } from './dataset.ts';
import type { Findings } from './findings.ts';
import type { Problem, ReadTable } from './problem.ts';
import type { Scores } from './scores.ts';
import type { Language, Site } from './site.ts';

/** Everything that pages and documents may show, cut to its edition. */
export interface Report {
  site: Site;
  language: Language;
  edition: 'office' | 'public';
  draft: boolean;
  /** Latest year first. */
  assessments: AssessmentReport[];
  /** Warnings only: errors stop the build. */
  problems: Problem[];
  read: ReadTable[];
  files: InputFile[];
  /** 校验码: a short fingerprint of the canonical inputs and results. */
  fingerprint: string;
  /** Version of the tool. */
  version: string;
}

export interface AssessmentReport {
  /** `2024/counties` */
  id: string;
  scores: Scores;
  /** What the analysis found; absent where it was not asked for. */
  findings?: Findings;
}
