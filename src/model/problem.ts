import { z } from 'zod';

/** What was found wrong in the data, and what was read, skipped and changed. */

export const Level = z.enum(['error', 'warning']);
export type Level = z.infer<typeof Level>;

/** Stable codes of problems, listed in docs/en/reference.md and checked from outside. */
export const PROBLEM_CODES = [
  'not-a-number',
  'unknown-unit',
  'unknown-indicator',
  'unknown-category',
  'duplicate-value',
  'conflicting-value',
  'weights-do-not-add-up',
  'missing-value',
  'missing-column',
  'missing-table',
  'bounds-equal',
  'bounds-contradict-direction',
  'group-too-small',
  'unit-of-measure',
  'out-of-range',
  'unreadable-file',
  'unknown-setting',
  'missing-setting',
  'too-few-ratings',
  'non-positive',
  'formula-error',
  'duplicate-code',
  'unknown-group',
  'unknown-rater',
  'unknown-tier',
  'unknown-key',
  'wrong-type',
  'missing-scheme',
  'hidden-recoverable',
  'sign',
  'mixed-percent',
  'idle-setting',
  'not-read',
  'owner-not-assessed',
  'outlier',
  'indicator-without-owner',
  'growth-contradicts-totals',
  'far-from-last-year',
  'bounds-too-close',
  'inconsistent-rows',
  'upper-assessment',
  'unknown-veto',
  'unknown-grade',
  'unknown-adjustment',
  'not-a-date',
  'content',
  'sealed-year',
  'cell-mark',
  'scale-unclear',
  'too-long',
  'control-character',
  'mixed-scale',
  'implausible',
  'last-year',
  'sign-unclear',
  'column-empty',
  'ambiguous-name',
  'confirmed-other',
  'out-of-place',
  'note-with-figure',
  'doubtful',
  'english-missing',
] as const;
export const ProblemCode = z.enum(PROBLEM_CODES);
export type ProblemCode = z.infer<typeof ProblemCode>;

/** A value that a message is filled with. */
export type Param = string | number | readonly string[] | undefined;

/**
 * One problem: where it is and what was found. `text` names the sentence in i18n/…/problems.ts,
 * which makes `message` and `fix` from `params` in the reader's language.
 */
export interface Problem {
  level: Level;
  code: ProblemCode;
  /** Key of the message; several texts may share a code. */
  text: string;
  params: Record<string, Param>;
  assessment: string | null;
  file: string | null;
  sheet: string | null;
  /** Excel address, `F12`. */
  cell: string | null;
  /** The cell's text; never that of a ballot. */
  found: string | null;
  /** Other places of the same conflict. */
  also: { file: string; sheet: string | null; cell: string | null; found?: string }[];
}

export interface ReadTable {
  assessment: string | null;
  file: string;
  sheet: string | null;
  table: string;
  encoding: string | null;
  /** Data rows used. */
  rows: number;
  skipped: { row: number; why: string; text: string }[];
  skippedColumns: { column: string; header: string; why: string }[];
  changed: { cell: string; from: string; to: string; why: string }[];
  hidden: ({ row: number } | { column: string } | { sheet: string })[];
}
