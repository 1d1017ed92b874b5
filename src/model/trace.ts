import type { Change } from './dataset.ts';
import type { RuleFormula } from './rules.ts';
import type { Fill, Mean } from './scheme.ts';
import type { NoScoreReason } from './scores.ts';
import type { Rule } from './settings.ts';
import type { Source } from './source.ts';

/**
 * How a number came about, in the order of the arithmetic. Made by scoring alone; pages and
 * `explain` only put it into words.
 */
export interface Trace {
  steps: TraceStep[];
  /**
   * One line of numbers, + − * / ^ ( ) and ln, exp, min, max at full precision, whose value is
   * the exact score (or total); absent for a missing score.
   */
  expression?: string;
}

/** Where a bound, target or place came from. */
export type Origin =
  | { from: 'row'; at: Source }
  | { from: 'cell'; at?: Source }
  | { from: 'defaults' }
  | { from: 'peer'; units: string[]; peers: number }
  | { from: 'peer-mean'; k: number; peers: number }
  | { from: 'quantile'; q: number; peers: number }
  | { from: 'previous'; at?: Source }
  | { from: 'target'; at?: Source };

export type TraceStep =
  /** The raw cell, and what was changed in it. */
  | {
      step: 'value';
      value: number | string;
      unit?: string;
      sources: Source[];
      changes: Change[];
      period?: string;
    }
  | { step: 'missing'; reason: NoScoreReason; sources: Source[]; period?: string }
  | { step: 'filled'; by: Fill; score: number }
  | {
      step: 'bound';
      which: 'satisfactory' | 'unallowable';
      value: number | readonly [number, number];
      origin: Origin;
    }
  | { step: 'target'; value: number; origin: Origin }
  | { step: 'previous'; value: number | string; at?: Source }
  /** A figure that was looked up among the peers or elsewhere: `name` says which (i18n). */
  | {
      step: 'fact';
      name: FactName;
      value: number | string;
      detail?: string;
      /** Whose value it is. */
      units?: string[];
    }
  /** A standard of the bands, from excellent (0) to poor (4). */
  | { step: 'standard'; which: 'band' | 'band-upper'; band: number; value: number; at: Source }
  /** A computed figure: its formula as written, the cells it takes, the same with numbers. */
  | {
      step: 'derived';
      formula: string;
      cells: {
        code: string;
        name: string;
        field: 'value' | 'target' | 'previous';
        value: number;
        at?: Source;
      }[];
      expression: string;
      result: number;
    }
  /** The threshold, or both ends of the segment, that decide; `beyond` an end: what is done there. */
  | {
      step: 'segment';
      between: 'linear' | 'step';
      ends: { at: number; marks: number }[];
      beyond?: 'flat' | 'zero' | 'extrapolate';
    }
  /** Marks that count into the adjustments, as one of a kind. */
  | { step: 'into'; kind: string; name?: string; sign: 1 | -1; marks: number }
  /** A formula by its name (i18n prints it in symbols), the same with numbers, and its value. */
  | { step: 'formula'; formula: FormulaName; expression: string; result: number }
  | {
      step: 'clamp';
      what:
        | 'top'
        | 'bottom'
        | 'floor'
        | 'cap'
        | 'zero-line'
        | 'bonus'
        | 'deduction'
        | 'missed'
        | 'category-cap';
      limit: number;
      result: number;
    }
  /** A rater group's mean and weight; only where no group of the indicator is hidden. */
  | { step: 'rater'; rater: string; mean: number; weight: number; ballots: number }
  | { step: 'raters-hidden' }
  /** Files of ballots, whose rows are never named. */
  | { step: 'ballots'; sources: Source[] }
  | {
      step: 'deduction';
      points: number;
      reason?: string;
      document?: string;
      date?: string;
      at: Source;
    }
  | {
      step: 'upper';
      assessment: string;
      indicator: string;
      name: string;
      role: 'lead' | 'support';
      share: number;
      weight: number;
      score: number;
      place?: number;
      peers?: number;
    }
  | { step: 'period'; period: string; weight: number; score?: number; reason?: NoScoreReason }
  | { step: 'rule'; rule: Rule }
  | { step: 'rounding'; from: number; decimals: number; result: number }
  | { step: 'weight'; weight: number; effectiveWeight: number }
  | { step: 'points'; expression: string; result: number }
  /** Totals and categories. */
  | {
      step: 'mean';
      mean: Mean;
      of: 'total' | 'category';
      id?: string;
      name?: string;
      parts: { id: string; name: string; score: number; weight: number }[];
      expression: string;
      result: number;
    }
  /**
   * In a public or an anonymised edition: a mean (of the total, or of a category) with parts that are
   * hidden, or a score that comes from those of an upper assessment.
   */
  | { step: 'withheld'; of?: 'score'; name?: string }
  | { step: 'zeroed'; category: string; item: string }
  | { step: 'difficulty'; on: string; factor: number; result: number }
  /** From 0–100 to the scale of `full-score`. */
  | { step: 'scale'; full: number; result: number }
  /** Points of one kind of adjustment, without sign, before and after its cap. */
  | {
      step: 'adjustment';
      kind: string;
      name?: string;
      sign: 1 | -1;
      sum: number;
      capped: number;
    }
  /** Net of the kinds before and within ± the cap; the total with it. */
  | { step: 'adjustment-total'; before: number; net: number; cap?: number; result: number }
  | { step: 'max-total'; limit: number; result: number }
  | { step: 'void'; item: string };

export type FactName =
  | 'place'
  | 'places'
  | 'best'
  | 'peer-mean'
  | 'peer-deviation'
  | 'peers'
  | 'word-score'
  | 'steps'
  | 'group-mean'
  | 'full-marks';

/** Formulas of the rules, and of what stands in for a score or joins several. */
export type FormulaName =
  | RuleFormula
  | 'periods'
  | 'fill-full'
  | 'fill-base'
  | 'fill-zero'
  | 'fill-group-mean';
