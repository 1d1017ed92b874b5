import type {
  Assessment,
  Ballot,
  BandRow,
  Deduction,
  Figure,
  Indicator,
} from '../model/dataset.ts';
import type { Scores } from '../model/scores.ts';
import type { RuleSettings } from '../model/settings.ts';
import type { TraceStep } from '../model/trace.ts';
import type { Outcome, Unrated } from './cell.ts';
import { FAILED, type Failed } from './cell.ts';
import type { Report } from './report-problem.ts';

/** What a rule knows of one row of the indicator table and the units of one group. */
export interface Context {
  assessment: Assessment;
  row: Indicator;
  settings: RuleSettings;
  /** True where a lower value is better. */
  reverse: boolean;
  /** Id of the group whose units are scored; undefined where there are none. */
  group: string | undefined;
  period: string | undefined;
  draft: boolean;
  report: Report;
  /** Values of the comparison group (`compare`), ascending. */
  peers: () => Float64Array;
  /** Units of the comparison group (places in `Assessment.units`) with a value that holds. */
  peerUnits: (holds: (value: number) => boolean) => number[];
  /** Figure of a unit in this column. */
  figureOf: (unit: number) => Figure | undefined;
  /**
   * Whether a figure of the comparison group is missing or broken by an error already reported,
   * so that too few or equal peers may only follow from it.
   */
  isDoubtful: () => boolean;
  ballotsOf: (unit: number) => readonly Ballot[];
  deductionsOf: (unit: number) => readonly Deduction[];
  /** Rows of the table of standards for this indicator, of all groups. */
  bands: readonly BandRow[];
  upper: Scores | undefined;
}

/** How a score came about: its steps, and the line whose value is the score before the floor. */
export interface Explained {
  steps: TraceStep[];
  expression: string;
}

/** A rule made ready for one context: `score` and `explain` share its arithmetic. */
export interface Scorer {
  /** `value` is the unit's, or its previous one where that fills a gap; unused without figures. */
  score: (unit: number, value: number, figure: Figure | undefined) => Outcome;
  explain: (unit: number, value: number, figure: Figure | undefined) => Explained;
}

export type Rule = (context: Context) => Scorer;

/** In a draft what is still owed is left out; otherwise its absence has been reported. */
export function owed(context: Context): Failed | Unrated {
  return context.draft ? { kind: 'unrated', reason: 'not-reported', always: true } : FAILED;
}
