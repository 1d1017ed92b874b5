import type { Assessment } from './dataset.ts';

/** The tables of an assessment that hold a row for each event, or a note. */
type RowTables = Pick<
  Assessment,
  | 'bands'
  | 'ballots'
  | 'deductions'
  | 'adjustments'
  | 'vetoes'
  | 'decisions'
  | 'appeals'
  | 'progress'
  | 'reports'
  | 'official'
  | 'lineage'
  | 'changes'
>;

/** Those tables without a single row. */
export const noRows = (): RowTables => ({
  bands: [],
  ballots: [],
  deductions: [],
  adjustments: [],
  vetoes: [],
  decisions: [],
  appeals: [],
  progress: [],
  reports: [],
  official: [],
  lineage: [],
  changes: [],
});
