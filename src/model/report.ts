import type { ContentDocument } from './content.ts';
import type { InputFile } from './dataset.ts';
import type { Findings } from './findings.ts';
import type { Problem, ReadTable } from './problem.ts';
import type { Scores } from './scores.ts';
import type { Language, Site } from './site.ts';

/** Everything that pages and documents may show, cut to its edition. */
export interface Report {
  site: Site;
  language: Language;
  /** The other language of a site in two, and whether this is the report of its second one. */
  other?: { language: Language; isSecond: boolean };
  edition: 'office' | 'public';
  /** Units are letters, and no free text is left. */
  anonymised?: true;
  draft: boolean;
  /** Latest year first. */
  assessments: AssessmentReport[];
  /** Warnings only: errors stop the build. */
  problems: Problem[];
  read: ReadTable[];
  files: InputFile[];
  /** 校验码: a short fingerprint of the canonical inputs and results of all years. */
  fingerprint: string;
  /** The same of each year by itself, printed on the pages and documents of the year. */
  yearFingerprints: Readonly<Record<number, string>>;
  /** Sealed versions, by year and version. */
  sealed: SealedYear[];
  /** Version of the tool. */
  version: string;
  /** Texts that people wrote, of all assessments. */
  contents?: readonly ContentDocument[];
  /** Sentences that the office says in words of its own, by key: `circular.figureHead`. */
  ownWords?: ReadonlyMap<string, string>;
  /** False: without meeting documents. */
  documents?: boolean;
  /** True: each document has its PDF beside it. */
  pdf?: true;
}

export interface AssessmentReport {
  /** `2024/counties` */
  id: string;
  scores: Scores;
  /** What the analysis found; absent where it was not asked for. */
  findings?: Findings;
}

/** A sealed version of a year. */
export interface SealedYear {
  year: number;
  version: number;
  /** Day of the seal, YYYY-MM-DD. */
  date: string;
  /** That of its public part. */
  edition: Report['edition'];
  /** SHA-256 of its manifest. */
  code: string;
  fingerprint: string;
  assessments: string[];
  /** The newest version of its year: its pages are served at the year's own address. */
  current: boolean;
  /** What a site of each edition shows of it; absent: nothing. */
  shown: Partial<Record<Report['edition'], ShownSeal>>;
  /** Why the version before was replaced. */
  reason?: string;
}

/** Sealed pages in a site. */
export interface ShownSeal {
  /** Their folder in the site. */
  at: string;
  /** Edition of the pages: the public one where the office’s are kept elsewhere. */
  edition: Report['edition'];
  /** Folder below the version’s own that they come from. */
  from: 'public' | 'internal/office';
  /** What can be taken away: paths below the site, all inside the year’s folder. */
  downloads: string[];
}
