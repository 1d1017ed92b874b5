import type { Assessment, Ballot, BandRow, Decision, Deduction, Veto } from '../model/dataset.ts';
import type { Scores } from '../model/scores.ts';
import type { Outcome } from './cell.ts';
import { type Members, membersOf } from './peers.ts';
import type { Report } from './report-problem.ts';

/**
 * What was scored before, for rules whose inputs do not leave the engine (ballots, the upper
 * assessment): the outcome of a unit's cell of a code in a period.
 */
export type Finished = (code: string, period: string | undefined, unit: number) => Outcome;

/** One scoring of one assessment: what all columns share. */
export interface Run {
  assessment: Assessment;
  draft: boolean;
  upper: Scores | undefined;
  finished: Finished | undefined;
  members: Members;
  /** Place of each unit in `Assessment.units` by its code. */
  placeOf: ReadonlyMap<string, number>;
  report: Report;
  ballotsOf: (code: string, unit: number) => readonly Ballot[];
  deductionsOf: (code: string, unit: number) => readonly Deduction[];
  /** Rows of the table of standards by code of the indicator. */
  bandsOf: (code: string) => readonly BandRow[];
  /** Rows of the tables of vetoes and decisions by code of the unit. */
  vetoesOf: (unit: string) => readonly Veto[];
  decisionsOf: (unit: string) => readonly Decision[];
}

const NONE: readonly never[] = [];

/** Rows of a table by indicator and place of the unit. */
function byIndicatorAndUnit<T extends { unit: string; indicator: string }>(
  rows: readonly T[],
  placeOf: ReadonlyMap<string, number>,
): (code: string, unit: number) => readonly T[] {
  const index = new Map<string, Map<number, T[]>>();
  for (const row of rows) {
    const unit = placeOf.get(row.unit);
    if (unit === undefined) continue;
    const ofCode = index.get(row.indicator) ?? new Map<number, T[]>();
    index.set(row.indicator, ofCode);
    const list = ofCode.get(unit);
    if (list === undefined) ofCode.set(unit, [row]);
    else list.push(row);
  }
  return (code, unit) => index.get(code)?.get(unit) ?? NONE;
}

/** Rows of a table by a key, so that no unit and no indicator looks through all of them. */
function byKey<T>(rows: readonly T[], keyOf: (row: T) => string): (key: string) => readonly T[] {
  const index = Map.groupBy(rows, keyOf);
  return (key) => index.get(key) ?? NONE;
}

export function makeRun(
  assessment: Assessment,
  options: {
    draft: boolean;
    upper?: Scores | undefined;
    finished?: Finished | undefined;
    report: Report;
  },
): Run {
  const placeOf = new Map(assessment.units.map((unit, place) => [unit.code, place]));
  return {
    assessment,
    draft: options.draft,
    upper: options.upper,
    finished: options.finished,
    members: membersOf(assessment.units),
    placeOf,
    report: options.report,
    ballotsOf: byIndicatorAndUnit(assessment.ballots, placeOf),
    deductionsOf: byIndicatorAndUnit(assessment.deductions, placeOf),
    bandsOf: byKey(assessment.bands, ({ indicator }) => indicator),
    vetoesOf: byKey(assessment.vetoes, ({ unit }) => unit),
    decisionsOf: byKey(assessment.decisions, ({ unit }) => unit),
  };
}
