import type { Grade } from '../../model/scheme.ts';
import { isLimited, roomOf } from '../../score/total/grade.ts';
import { gradeAfterVetoes } from '../../score/total/vetoes.ts';
import type { Workings } from '../../score/trace/workings.ts';
import type { UnitRivals } from './rivals-of-unit.ts';

/** A grade to be reached: the computed place in the list that becomes it after the unit's vetoes. */
export interface GradeGoal {
  name: string;
  /** Greatest place before vetoes that still ends at the goal or above; −1: none does. */
  place: number;
  /** What each grade up to the place demands at least. */
  ways: Way[];
  /** True where no quota decides, so that a better total always keeps what a worse one has. */
  monotone: boolean;
}

/** Necessary, not sufficient: a tie at a quota's line may still keep the unit out. */
export interface Way {
  /** Least total; −Infinity without a line. */
  total: number;
  /** Worst rank while the others stay where they are; Infinity where every rank will do. */
  rank: number;
  /** Worst rank wherever the others go. */
  anyRank: number;
}

/** The grade above the unit's own; undefined at the top or without grades. */
export function nextGrade(workings: Workings, rivals: UnitRivals): GradeGoal | undefined {
  const { grades } = rivals.scheme;
  const { unit } = rivals;
  const own = grades.findIndex(({ name }) => name === workings.standings.grade[unit]);
  const effects = workings.effects[unit];
  const goal = grades[own - 1];
  // Places counted over all units hang on groups whose totals are not looked at here.
  const overAll = grades.some((grade) => isLimited(grade) && grade.scope === 'all');
  if (!goal || !effects || overAll) return undefined;
  let place = -1;
  for (let raw = 0; raw < grades.length; raw += 1)
    if (gradeAfterVetoes(grades, raw, effects) <= own - 1) place = raw;
  const upTo = grades.slice(0, place + 1);
  return {
    name: goal.name,
    place,
    ways: upTo.map((_, index) => wayOf(rivals, upTo.slice(0, index + 1))),
    monotone: !upTo.some(isLimited),
  };
}

/**
 * Each unit ahead takes a place of a quota, or gets a grade by its line. So a unit with the last of
 * these grades has at most as many units ahead as all of the grades hold together. Ties that are
 * let in may overfill every grade but the last.
 */
function wayOf(rivals: UnitRivals, upTo: readonly Grade[]): Way {
  const { scheme, board } = rivals;
  const own = upTo.at(-1);
  const total = own?.min ?? Number.NEGATIVE_INFINITY;
  if (own === undefined || !isLimited(own))
    return { total, rank: Number.POSITIVE_INFINITY, anyRank: Number.POSITIVE_INFINITY };
  const letIn = scheme['grade-ties'] === 'in';
  const rooms = upTo.map((grade, index) => {
    const { min } = grade;
    if (!isLimited(grade)) return rivals.reaching(min ?? Number.NEGATIVE_INFINITY);
    const last = index === upTo.length - 1;
    return roomOf(grade, board.size) + (letIn && !last ? rivals.widestTie() : 0);
  });
  const fixed = upTo.every(isLimited) && (!letIn || upTo.length === 1);
  const rank = rooms.reduce((sum, room) => sum + room, 0);
  return { total, rank, anyRank: fixed ? rank : Number.POSITIVE_INFINITY };
}
