import type { Fill, MissingReason } from '../model/scheme.ts';
import type { Bounds, NoScoreReason } from '../model/scores.ts';

/** What a rule makes of one value. */
export type Outcome = Scored | Unrated | Failed;

export interface Scored {
  kind: 'scored';
  /** 0–100, before the floor. */
  score: number;
  /** What is shown as the value where it is not the figure. */
  value?: number;
  coefficient?: number;
  bounds?: Bounds;
}

/** No score; its weight goes to the siblings, by the scheme's treatment or (`always`) anyhow. */
export type Unrated =
  | { kind: 'unrated'; reason: MissingReason; always: false }
  | { kind: 'unrated'; reason: NoScoreReason; always: true };

/** Something was found wrong, and has been reported. */
export interface Failed {
  kind: 'failed';
}

export const FAILED: Failed = { kind: 'failed' };

/** A missing value that the scheme gives a score; `scored` where the previous value was scored. */
export interface Filled {
  kind: 'filled';
  reason: NoScoreReason;
  by: Fill;
  /** The previous value, or its word under `tiers`. */
  value?: number | string;
  scored?: Scored;
}

export interface Missing {
  kind: 'missing';
  reason: NoScoreReason;
}

/** How one unit fares under one indicator; the exact score stands in the column. */
export type Cell = Scored | Filled | Missing | Failed;
