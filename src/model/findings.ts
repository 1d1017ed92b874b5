import type { MissingReason } from './scheme.ts';
import type { NoScoreReason } from './scores.ts';

/**
 * What the analysis finds in the scores. Everything is an unrounded number on the scales of the
 * scores (points and totals on that of `full-score`); ratios are fractions, leads are percentage
 * points. Places are counted from 1; a change of place is positive where places were won.
 */

/** Points that one indicator still leaves on the table: effective weight · (full − score) / 100. */
export interface LostPoints {
  code: string;
  /** Negative where a bonus lies above the full score. */
  points: number;
}

export type GapGoal = 'next' | 'first' | 'grade';

/** The nearest figure of one indicator with which the goal is reached. */
export interface GapBy {
  indicator: string;
  from: number;
  /** null: unreachable by this indicator alone. */
  x: number | null;
}

/** What separates a ranked unit from the next place of its group, the first, or the next grade. */
export interface Gap {
  to: GapGoal;
  /** The least place that has to be reached, for `next` and `first`. */
  rank?: number;
  /** The grade to be reached, for `grade`. */
  grade?: string;
  /** On the rounded total, 0 where only a tie-break parts; absent where no total reaches the goal. */
  points?: number;
  /** In the order of the indicators; only figures whose rule scores a single number. */
  by: GapBy[];
}

/** Change of the total against last year; `own + others + rules + scope = total`. */
export interface YearChange {
  /** The assessment of last year. */
  from: string;
  /** Code of the unit there. */
  unit: string;
  /** Places won over all and in the group; null where the unit had or has no rank. */
  rank: number | null;
  groupRank: number | null;
  total: number;
  own: number;
  others: number;
  rules: number;
  scope: number;
}

export type ProgressState =
  | 'done'
  | 'ahead'
  | 'on-schedule'
  | 'behind'
  | 'not-started'
  | 'not-released';

/**
 * How a row was judged: a total against the elapsed share, a budget (a reverse total) with the lead
 * turned round, a growth rate against its target, a task by its word and due date.
 */
export type ProgressBasis = 'total' | 'budget' | 'growth' | 'task';

export interface ProgressPlace {
  place: number;
  of: number;
}

export interface ProgressFinding {
  unit: string;
  code: string;
  basis: ProgressBasis;
  /** Absent where there is a figure but no target to judge it by. */
  state?: ProgressState;
  /** The row's own date; absent for `not-released`. */
  asOf?: string;
  /** Why the row has no figure. */
  reason?: MissingReason;
  value?: number;
  target?: number;
  completion?: number;
  /** Share of the year's task that was due at the row's date. */
  share?: number;
  /** In percentage points; positive is better. */
  lead?: number;
  /** What is missing to the target (or left in the budget) for each day and month that remains. */
  pace?: { perDay: number; perMonth: number };
  /** Days from the row's date (tasks: from the chosen day) to the year's end or the due date. */
  daysLeft?: number;
  /** Value at the year's end if it goes on like this. */
  projection?: number;
  /** Place among the comparison group by completion, growth by its lead. */
  place?: ProgressPlace;
  /** The row before, judged at its own date. */
  last?: {
    asOf: string;
    value?: number;
    state?: ProgressState;
    completion?: number;
    lead?: number;
    place?: ProgressPlace;
  };
  /**
   * First date of the rows up to this one that were all judged behind, or the day after a due date
   * that passed before it.
   */
  behindSince?: string;
  /** Tasks: due date, and whether it has passed. */
  due?: string;
  overdue?: boolean;
  /** 进展情况, as delivered. */
  text?: string;
}

/** One state's share of all judged rows; the percentages add up to 100.0. */
export interface StateCount {
  state: ProgressState;
  count: number;
  percent: number;
}

/** How many indicators stand at places `from`…`to`. */
export interface PlaceCount {
  from: number;
  to: number;
  count: number;
}

export interface RivalCount {
  rival: string;
  ahead: number;
  level: number;
  behind: number;
}

export interface Counts {
  /** Of figures and tasks with a state, over all units. */
  states: StateCount[];
  /** Of the standing. */
  places: PlaceCount[];
  rivals: RivalCount[];
}

export type Versus = 'ahead' | 'level' | 'behind';

/** Our place in one indicator among the units that it is compared with. */
export interface Standing {
  code: string;
  rank: number;
  of: number;
  /** More than one unit has this place. */
  tied: boolean;
  /** Places won since last year; absent where last year has none. */
  rankChange?: number;
  /** Whether we are ahead of, level with or behind each rival. */
  rivals: Record<string, Versus>;
  /** Codes of the units at the first place. */
  best: string[];
  lost?: number;
  /** What the indicator's figure lacks to the next better one, in its unit of measure. */
  toNext?: number;
}

export type OwnerRole = 'lead' | 'support';

/** An indicator of the upper-level assessment that a unit leads or supports, with our standing there. */
export interface Owned {
  assessment: string;
  code: string;
  role: OwnerRole;
  rank?: number;
  of?: number;
  /** More than one unit has this place. */
  tied?: boolean;
  rankChange?: number;
  lost?: number;
  toNext?: number;
}

export interface OfficialComparison {
  unit: string;
  /** Indicator or category; absent: the total. */
  code?: string;
  field: 'score' | 'rank';
  /** null: we have none. */
  ours: number | null;
  theirs: number;
}

export interface UnitFindings {
  code: string;
  /** Scored indicators, most first. */
  lost: LostPoints[];
  /** Indicators in the first three places and the better half of their comparison group, best first. */
  strong: StrongPoint[];
  gaps: Gap[];
  /** Absent without a last year. */
  change?: YearChange;
  progress: ProgressFinding[];
  owned: Owned[];
}

export interface StrongPoint {
  code: string;
  place: number;
  of: number;
  score: number;
}

/** All findings of one assessment. What costs much is worked out when a unit is asked for. */
export interface Findings {
  assessment: string;
  /** The day that progress is judged at; absent where nothing has a date. */
  asOf?: string;
  /** Days from `asOf` to the year's end. */
  daysLeft?: number;
  /** The same assessment a year before. */
  lastYear?: string;
  /** In the order of the ranking. */
  unitCodes: string[];
  /** Throws for a code that is not assessed. */
  unit: (code: string) => UnitFindings;
  /** By unit code; units without a last year are left out. */
  changes: Map<string, YearChange>;
  /** What units and indicators were last year, by code; empty without a last year. */
  links: { units: ReadonlyMap<string, Link>; indicators: ReadonlyMap<string, Link> };
  /** By unit, then in the order of the indicators. */
  progress: ProgressFinding[];
  counts: Counts;
  /** Of `self` here, or else in the upper assessment. */
  standing: Standing[];
  /** The assessment that the standing is of; absent without one. */
  standingIn?: string;
  official: OfficialComparison[];
  /** Indicators here that no unit of a lower assessment leads. */
  withoutOwner: string[];
}

/** What happened to a unit or an indicator between two years. */
export type LinkKind = 'renamed' | 'regrouped' | 'split' | 'merged' | 'redefined';

/** What a unit or an indicator of this year was in the year before; never joined by name alone. */
export interface Link {
  /** The code that its series goes on under: its own, else the first that the table names. */
  from: string;
  /** False: the two may stand in one series, with a break between them. */
  comparable: boolean;
  /** Absent where nothing happened. */
  kind?: LinkKind;
  /** Codes, in the year before, of all that it came from. */
  sources: string[];
}

/** What stands between a year of a series and the one before. */
export interface SeriesChange {
  /** `year`: a year without data. */
  what: 'unit' | 'indicator' | 'year';
  kind: LinkKind | 'gap';
  /** Its code in this year. */
  now: string;
  /** Assessment and codes of what it came from; none for a gap. The series goes on with `from`. */
  before: string;
  from?: string;
  sources: string[];
}

/** A year of a series. `break` marks that it cannot be compared with the year before. */
export interface SeriesPoint {
  year: number;
  assessment: string;
  /** Code in that year. */
  code: string;
  value?: number | string;
  reason?: NoScoreReason;
  score?: number;
  /** Place in the comparison group (indicator) or rank (unit). */
  place?: number;
  groupPlace?: number;
  total?: number;
  grade?: string;
  break: boolean;
  /** What happened since the year before; absent where nothing did. */
  changes?: SeriesChange[];
}

/** Ranks of one unit under weights drawn at random. */
export interface RankInterval {
  unit: string;
  rank: number | null;
  median: number;
  low: number;
  high: number;
}

export type MethodVariant =
  | 'linear'
  | 'exponential'
  | 'arithmetic'
  | 'geometric'
  | 'fixed'
  | 'peers';

/** Ranks under another method; null where the unit has none, the variant absent where it fails. */
export interface MethodRanks {
  variant: MethodVariant;
  /** The scheme's own method: the ranks are the official ones. */
  own: boolean;
  ranks: Record<string, number | null>;
}
