import type { Assessment, Indicator, Unit } from './dataset.ts';
import type { Fill, MissingReason } from './scheme.ts';
import type { Source } from './source.ts';

/** What scoring returns. Scores are on 0–100, points and totals on the scale of `full-score`. */

export interface Bounds<T = number | readonly [number, number]> {
  satisfactory: T;
  unallowable: T;
}

interface Scored {
  value?: number | string;
  /** Efficacy only; absent with equal bounds or periods. Interval: `[q1, q2]` and `[x_uL, x_uU]`. */
  bounds?: Bounds;
  coefficient?: number;
  /** Rounded to `rounding.indicator`. */
  score: number;
  scoreExact: number;
  /** Weight × parent's effective weight ÷ sum of its present children's, level by level. */
  effectiveWeight: number;
  /** Contribution to totalExact; absent where a level above is geometric, `min`, `max` or cut at a cap. */
  points?: number;
}

/** Why an indicator has no score of its own. */
export type NoScoreReason = MissingReason | 'equal-bounds';

interface Common {
  indicator: Indicator;
  weight: number;
  sources: Source[];
  /** Kind of adjustment that its marks, which are then the score, count into. */
  into?: string;
}

export type IndicatorScore =
  | (Common & Scored & { kind: 'scored' })
  | (Common & Scored & { kind: 'filled'; reason: NoScoreReason; by: Fill })
  | (Common & { kind: 'missing'; reason: NoScoreReason; effectiveWeight: 0; points: 0 });

export interface CategoryScore {
  id: string;
  name: string;
  parent?: string;
  /** Absent: nothing in it could be scored. */
  score?: number;
  scoreExact?: number;
  weight: number;
  effectiveWeight: number;
  /** True where a veto set it to zero. */
  zeroed: boolean;
}

/** One line of the adjustments table, or the marks of an indicator, and what it counted. */
export interface AdjustmentLine {
  kind: string;
  /** Code of the indicator whose marks they are; its name is the reason. */
  indicator?: string;
  sign: 1 | -1;
  points: number;
  /** False: another line of the same event was higher. */
  counted: boolean;
  reason?: string;
  event?: string;
  document?: string;
  date?: string;
  at: Source;
}

/** Why an automatic veto holds: a figure that missed its target, or a score below a line. */
export type VetoCause =
  | { by: 'missed'; code: string; name: string; value: number; target: number; unit?: string }
  | { by: 'indicator' | 'category'; code: string; name: string; score: number; line: number };

export interface VetoLine {
  /** Of an automatic veto: the figures that it rests on. */
  cause?: VetoCause;
  item: string;
  name: string;
  effect: string;
  reason?: string;
  document?: string;
  date?: string;
}

export interface DecisionLine {
  grade?: string;
  reason?: string;
  document?: string;
  date?: string;
}

export interface UnitScore {
  unit: Unit;
  /** Rounded, after adjustments; null if void, or if a draft has nothing of the unit. */
  total: number | null;
  /** After difficulty, before adjustments and rounding; null only for a unit without anything in a draft. */
  totalExact: number | null;
  difficulty: number;
  adjustment: number;
  adjustments: AdjustmentLine[];
  vetoes: VetoLine[];
  /** Computed; null where the scheme has no grades or the unit takes part in none. */
  grade: string | null;
  decisions: DecisionLine[];
  rank: number | null;
  groupRank: number | null;
  /** All levels, in the order of the scheme. */
  categories: CategoryScore[];
  /** In the order of the indicator tables; one per code that exists for the unit. */
  indicators: IndicatorScore[];
  /** In a public edition: its result is not published, at most its grade. */
  withheld?: true;
}

export interface Scores {
  assessment: Assessment;
  draft: boolean;
  /** Ranked units in the order of the ranking, then those without a rank. */
  units: UnitScore[];
  /**
   * In a public edition: results of some units are withheld, so that places, means and spreads of
   * the others would mislead, and are not shown.
   */
  partial?: true;
  /**
   * What scoring computed on the way, from which it explains numbers (`score/trace.ts`) and
   * scores changed figures anew (`score/rescore.ts`). It is of no use elsewhere; whoever cuts a
   * Scores down passes it on.
   */
  workings: object;
}
