import { z } from 'zod';
import type { Problem, ReadTable } from './problem.ts';
import type { RulesVersion } from './rules-version.ts';
import type { MissingReason, Scheme } from './scheme.ts';
import type { RuleSettings, SettingName } from './settings.ts';
import type { Site } from './site.ts';
import type { Source } from './source.ts';

/** What the files say, checked and normalised: the input of scoring. Everything here is data. */

export const Direction = z.enum(['positive', 'reverse', 'interval']);
export type Direction = z.infer<typeof Direction>;
export const Measure = z.enum(['level', 'increment', 'growth', 'reduction']);
export type Measure = z.infer<typeof Measure>;
export const Nature = z.enum(['anticipated', 'binding']);
export type Nature = z.infer<typeof Nature>;

/** An assessed unit; its place in `Assessment.units` is the office's order. */
export interface Unit {
  code: string;
  name: string;
  short?: string;
  nameEn?: string;
  /** Id of its group; absent where the scheme has none. */
  group?: string;
  aliases: string[];
  /** Factor on the total or a category; 1 where not given. */
  difficulty: number;
  /** False: scored and listed, without a rank. */
  ranked: boolean;
  leader?: string;
  predecessors: string[];
  at: Source;
}

/** An owner as written, and the assessed lower-level unit that it was found to be. */
export interface Owner {
  text: string;
}

/**
 * One row of the indicator (or task) table. Several rows may share a code, with disjoint groups
 * or units; they may then differ in weight and settings only.
 */
export interface Indicator {
  code: string;
  name: string;
  nameEn?: string;
  /** The name of the table, where the English one is shown in its place. */
  given?: string;
  kind: 'figure' | 'task';
  /** Id of the category that holds it; absent where the scheme has no categories. */
  category?: string;
  /** Marks, or a relative weight; 0 where its marks count into the adjustments (`into`). */
  weight: number;
  /** Unit of measure, as written. */
  unit?: string;
  direction: Direction;
  measure?: Measure;
  nature?: Nature;
  settings: RuleSettings;
  /** Cells of settings that were given in the row, for traces and messages. */
  settingsAt: Partial<Record<SettingName, Source>>;
  /** Ids of the groups it applies to; absent: all. */
  groups?: string[];
  /** Codes of the units it applies to; absent: all. */
  units?: string[];
  lead: Owner[];
  support: Owner[];
  leader?: string;
  assessor?: string;
  public: boolean;
  /** Decimals of the raw figure, given or taken from the figures. */
  decimals: number;
  dataSource?: string;
  note?: string;
  /** Tasks: what is asked, and by when (YYYY-MM-DD). */
  requirement?: string;
  due?: string;
  at: Source;
}

/** A cell that was changed on the way, e.g. from `１２．５` (width) or `12.5亿元` (unit). */
export interface Change {
  from: string;
  to: string;
  why: ChangeReason;
}

export const ChangeReason = z.enum([
  'width',
  'thousands',
  'spaces',
  'word',
  'percent',
  'percent-format',
  'unit',
  'exponent',
  'digits',
  'missing-mark',
  'merged',
  'date',
  'status',
  'negative',
  'footnote',
]);
export type ChangeReason = z.infer<typeof ChangeReason>;

/**
 * What is known of one unit under one indicator (in one period). No figure at all in the tables
 * is the same as `reason: 'not-reported'`.
 */
export interface Figure {
  /** A number in the indicator's unit of measure, or a word (rule `tiers`). */
  value?: number | string;
  /** Why there is no value. */
  reason?: MissingReason;
  /** Computed from other figures by the formula of its row; `at` and `alsoAt` are their cells. */
  derived?: true;
  /** The text of the cell that says so, where it is not blank. */
  mark?: string;
  /** An error was reported for this cell: neither its value nor its absence says anything. */
  broken?: true;
  target?: number;
  previous?: number;
  /** Last year’s word (rule `tiers`), which has no number. */
  previousWord?: string;
  at?: Source;
  /** Further cells that gave the same value. */
  alsoAt?: Source[];
  targetAt?: Source;
  previousAt?: Source;
  /** What was changed in the cell of the value, in order. */
  changes?: Change[];
  /** 来源 and 备注 of the row. */
  source?: string;
  note?: string;
  /** The earlier targets that the present one replaced, oldest first. */
  earlierTargets?: { target: number; date: string; document?: string; at: Source }[];
  /** Date (YYYY-MM-DD) and document of the present target. */
  targetDate?: string;
  targetDocument?: string;
  /** Figures of the periods of an indicator that is assessed in periods, by period name. */
  periods?: Map<string, Figure>;
}

/** Standard values of an indicator, from excellent to poor; without group: all other groups. */
export interface BandRow {
  indicator: string;
  group?: string;
  standards: [number, number, number, number, number];
  /** The cell of each standard. */
  standardsAt: readonly Source[];
  at: Source;
}

/** One count of a tier, or one rating. Never leaves the engine. */
export interface Ballot {
  unit: string;
  indicator: string;
  /** Id of the rater group; absent where the scheme names none. */
  rater?: string;
  tier?: string;
  votes?: number;
  rating?: number;
  at: Source;
}

export interface Deduction {
  unit: string;
  indicator: string;
  /** Marks, without sign. */
  points: number;
  reason?: string;
  document?: string;
  date?: string;
  at: Source;
}

export interface Adjustment {
  unit: string;
  kind: string;
  /** Points, without sign. */
  points: number;
  reason?: string;
  /** The same event of a kind counts once, at its highest. */
  event?: string;
  document?: string;
  date?: string;
  at: Source;
}

export interface Veto {
  unit: string;
  /** Id of the scheme's veto item. */
  item: string;
  reason?: string;
  document?: string;
  date?: string;
  at: Source;
}

export interface Decision {
  unit: string;
  grade?: string;
  reason?: string;
  document?: string;
  date?: string;
  at: Source;
}

export interface Appeal {
  unit: string;
  indicator?: string;
  claim?: string;
  answer?: string;
  document?: string;
  date?: string;
  at: Source;
}

export const TaskState = z.enum(['done', 'on-schedule', 'behind', 'not-started']);
export type TaskState = z.infer<typeof TaskState>;

export interface ProgressRow {
  unit: string;
  indicator: string;
  asOf: string;
  value?: number;
  reason?: MissingReason;
  state?: TaskState;
  text?: string;
  at: Source;
}

export interface UnitReport {
  unit: string;
  problems?: string;
  plans?: string;
  at: Source;
}

/** What the upper level published of a unit, an indicator or a category (none: the total). */
export interface OfficialRow {
  unit: string;
  indicator?: string;
  category?: string;
  score?: number;
  rank?: number;
  at: Source;
}

export const LineageKind = z.enum(['renamed', 'split', 'merged', 'regrouped', 'dropped', 'new']);
export type LineageKind = z.infer<typeof LineageKind>;

export interface LineageRow {
  table: 'units' | 'indicators';
  from: string;
  to: string;
  year: number;
  kind: LineageKind;
  at: Source;
}

/** The part of a figure that a row of 核实 speaks of. */
export const ConfirmedField = z.enum(['value', 'target', 'previous']);
export type ConfirmedField = z.infer<typeof ConfirmedField>;

/** A figure that looks wrong, and that the office found to be right. */
export interface Confirmation {
  unit: string;
  indicator: string;
  field: ConfirmedField;
  period?: string;
  /** The figure as it stands after reading. */
  value: number;
  reason?: string;
  date?: string;
  at: Source;
}

export interface ChangeRow {
  date: string;
  what: string;
  why?: string;
  document?: string;
  at: Source;
}

/** One scheme applied to one set of units in one year. */
export interface Assessment {
  /** Path below the data folder: `2024/counties`. */
  id: string;
  scheme: Scheme;
  /** Version of the rules that it is scored by; absent: the present one. */
  rules?: RulesVersion;
  units: Unit[];
  /** In the order of the tables, figures before tasks. */
  indicators: Indicator[];
  /** Rows of rule `none`: figures that are not scored, for formulas and vetoes; absent: none. */
  inputs?: Indicator[];
  /** By indicator code; within, by the unit's place in `units`. */
  figures: Map<string, (Figure | undefined)[]>;
  bands: BandRow[];
  ballots: Ballot[];
  deductions: Deduction[];
  adjustments: Adjustment[];
  vetoes: Veto[];
  decisions: Decision[];
  appeals: Appeal[];
  progress: ProgressRow[];
  reports: UnitReport[];
  official: OfficialRow[];
  lineage: LineageRow[];
  changes: ChangeRow[];
  /** Rows of 核实, where there are any. */
  confirmed?: Confirmation[];
  /**
   * True where a file or row could not be read or attributed, so that an absent figure may only
   * follow from an error already reported, and is not reported again.
   */
  absenceExplained: boolean;
  /** The data date that the scheme states, YYYY-MM-DD, printed on pages; nobody guesses one. */
  dataDate?: string;
}

/** A delivered file with its SHA-256, for the manifest. */
export interface InputFile {
  /** Path below the data folder. */
  path: string;
  bytes: number;
  sha256: string;
}

/** Everything read from a data folder. Assessments with errors are in it as far as they could be read. */
export interface Dataset {
  site: Site;
  /** Sorted by year (latest first), then by name. */
  assessments: Assessment[];
  problems: Problem[];
  read: ReadTable[];
  files: InputFile[];
}
