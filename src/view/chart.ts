import type { Scale } from './site/scale.ts';
import type { Table } from './table.ts';

/** A chart with its finding, what it shows, and where the same numbers stand as a table. */
export interface Chart {
  /** The finding, as a title. */
  title: string;
  /** What is shown and in what unit. */
  subtitle: string;
  drawing: Drawing;
  /** Data date, source, meaning of marks. */
  note?: string | undefined;
  /** Id of the section whose table holds the same numbers. */
  twin?: string | undefined;
  /** The twin itself, where it does not stand on the page already. */
  twinTable?: { summary: string; table: Table } | undefined;
}

export type Drawing =
  | DotDrawing
  | StripDrawing
  | SlopeDrawing
  | RankDrawing
  | LeadDrawing
  | LineDrawing
  | LostDrawing;

/** Who stands where: a dot a unit on the ruler, group by group. */
export interface DotDrawing {
  kind: 'dots';
  scale: Scale;
  /** Points that a full score has: the ticks are lettered on that scale. */
  full: number;
  groups: DotGroup[];
}

export interface DotGroup {
  name: string | undefined;
  median: number | undefined;
  medianText: string;
  dots: Dot[];
}

export interface Dot {
  name: string;
  /** Of the page of the unit. */
  href: string;
  /** On 0–100. */
  score: number;
  text: string;
  own: boolean;
  /** Behind the figure: the place. */
  place: string;
}

/** A distribution: one tick a unit on a line of values, with the marks that explain it. */
export interface StripDrawing {
  kind: 'strip';
  values: readonly number[];
  marks: StripMark[];
  /** Lettering of the two ends of the line. */
  ends: [left: string, right: string];
  /** The stretch that the line shows; else that of the values and marks. */
  range?: [low: number, high: number];
  /** The better end lies right, also where lower is better. */
  reverse: boolean;
}

export interface StripMark {
  x: number;
  text: string;
  kind: 'own' | 'bound' | 'median';
}

/** Places in two years, joined by a line; labelled at both ends. */
export interface SlopeDrawing {
  kind: 'slopes';
  heads: [before: string, now: string];
  slopes: Slope[];
}

export interface Slope {
  name: string;
  href: string;
  before: number;
  now: number;
  own: boolean;
}

/** Spans on a ruler of ranks, group by group; the first place is on the left. */
export interface RankDrawing {
  kind: 'ranks';
  /** What stands on the ruler. */
  axis: string;
  groups: { name: string | undefined; spans: RankSpan[] }[];
}

/** The ranks that a unit comes to, beside the one that it has. */
export interface RankSpan {
  name: string;
  href: string;
  rank: number;
  median: number;
  low: number;
  high: number;
  /** In figures: 2–4. */
  text: string;
  own: boolean;
}

/** Lead or lag about a zero line, in percentage points. */
export interface LeadDrawing {
  kind: 'leads';
  bars: {
    name: readonly [unit: string, what: string];
    /** Of the progress of the unit. */
    href: string;
    lead: number;
    text: string;
    state: 'ahead' | 'level' | 'behind';
  }[];
  heads: [behind: string, ahead: string];
  /** Where rows are left out, after so many bars, and what stands there. */
  cut?: { after: number; text: string } | undefined;
}

/** One series through the years; gaps and breaks stay gaps. */
export interface LineDrawing {
  kind: 'line';
  points: LinePoint[];
  /** Ranks: the first place is on top. */
  inverted: boolean;
  /** Both ends of the axis, lettered: a history spans at least 10 points, ranks run from 1 to n. */
  axis: { low: number; high: number; lowText: string; highText: string };
  own: boolean;
}

export interface LinePoint {
  label: string;
  value: number | undefined;
  text: string;
  /** Cannot be compared with the point before: no line leads to it. */
  break: boolean;
  /** What stands between it and the point before. */
  mark?: string | undefined;
}

/** Points lost, from the longest bar, each with the share of all that is lost up to it. */
export interface LostDrawing {
  kind: 'lost';
  bars: { name: string; href: string; points: number; text: string; cumulative: string }[];
  heads: { points: string; cumulative: string };
}
