import type { Fill } from '../model/scheme.ts';
import type { Bounds, NoScoreReason } from '../model/scores.ts';

/**
 * What a rule makes of one value: a score before the floor, nothing (with the reason; `never`
 * filled where the scheme may not fill it), or a failure that it has reported.
 */
export type Outcome = Rated | Unrated | Failed;

export interface Rated {
  kind: 'rated';
  /** 0–100, before the floor. */
  score: number;
  /** What JSON shows as the value where it is not the figure. */
  value?: number;
  coefficient?: number;
  bounds?: Bounds;
}

export interface Unrated {
  kind: 'unrated';
  reason: NoScoreReason;
  /** True: its weight always goes to the siblings, whatever the scheme says of the reason. */
  always: boolean;
}

export interface Failed {
  kind: 'failed';
}

export const FAILED: Failed = { kind: 'failed' };

/** The score of one unit under one indicator, or why there is none. */
export type Cell =
  | { kind: 'scored'; exact: number; value?: number | string; rated?: Rated }
  | {
      kind: 'filled';
      exact: number;
      reason: NoScoreReason;
      by: Fill;
      value?: number | string;
      rated?: Rated;
    }
  | { kind: 'missing'; reason: NoScoreReason }
  | Failed;
