import type { MadeDocuments } from '../../integration/make-documents.ts';
import type { ReportSettings } from '../../integration/report-settings.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { Report } from '../../model/report.ts';
import type { Share } from '../../model/share.ts';

/** The data, sent early so that the process scores while the first one does. */
export interface ScoreThis {
  dataset: Dataset;
  settings: ReportSettings;
}

/** What a process needs to make its part once the data have no errors. */
export interface MakeThis {
  /** What the report of the first process has besides. */
  added: Partial<Report>;
  share: Share;
  work: string;
  data: string;
  content: string;
}

/** The result of a process: a folder with files, or the reason why there is none. */
export type PartMade =
  | { site: string; documents: MadeDocuments }
  | { failed: { message: string; stack?: string; code?: string; path?: string } };
