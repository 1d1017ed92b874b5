import type { Gap } from '../../model/findings.ts';
import type { Scores } from '../../model/scores.ts';
import { roundHalfUp } from '../../score/round.ts';
import { type Workings, workingsOf } from '../../score/trace/workings.ts';
import { gradeGoal, type NextGrade, type RankGoal, rankGoal } from './gap-goals.ts';
import { gapTrial, nearestFigure, type Trial } from './gap-trial.ts';
import { type GradeGoal, nextGrade } from './grade-goal.ts';
import { at, type GroupBoard, groupBoard } from './group-board.ts';
import { type GroupColumn, groupColumn } from './group-column.ts';
import { leastTotals, type StayAhead } from './least-totals.ts';
import { rivalsOf, type UnitRivals } from './rivals-of-unit.ts';
import { boundCodes } from './taking-part.ts';

/**
 * What separates each ranked unit from the next place of its group, from the first and from the
 * next grade: in points of the total, and by each indicator in raw units, the nearest better figure
 * (on the grid of the indicator's decimals) with which a full re-scoring gives that rank or grade.
 * A moved figure moves the bounds of its peers, so nothing here is a slope. Units without a rank,
 * and goals that a unit has reached, have no gaps.
 *
 * @returns gaps by the unit's place in `Assessment.units`, worked out when asked for
 */
export function gapFinder(scores: Scores): (unit: number) => Gap[] {
  const workings = workingsOf(scores);
  const groups = new Map<string | undefined, GroupGaps>();
  return (unit) => {
    const group = workings.run.assessment.units[unit]?.group;
    let found = groups.get(group);
    if (!found) {
      found = groupGaps(workings, group);
      groups.set(group, found);
    }
    return gapsOf(workings, found, unit);
  };
}

interface GroupGaps {
  board: GroupBoard;
  columns: { group: GroupColumn; stayAhead: () => StayAhead | undefined }[];
}

function groupGaps(workings: Workings, name: string | undefined): GroupGaps {
  const board = groupBoard(workings, name);
  const slack = 10 ** -workings.run.assessment.scheme.rounding.total;
  const bound = boundCodes(workings.run.assessment);
  const columns = workings.columns.map((_, place) => {
    const group = groupColumn(workings, place, board, bound);
    let known: StayAhead | undefined;
    return {
      group,
      stayAhead: () => {
        if (group.pressable) known ??= leastTotals(group, slack);
        return known;
      },
    };
  });
  return { board, columns };
}

function gapsOf(workings: Workings, { board, columns }: GroupGaps, unit: number): Gap[] {
  const rank = workings.standings.groupRank[unit];
  if (rank === null || rank === undefined) return [];
  const rivals = rivalsOf(board, unit, workings.run.assessment.scheme);
  const grade = nextGrade(workings, rivals);
  if (rank === 1 && !grade) return [];
  const trials = trialsOf(columns, rivals);
  const gaps: Gap[] = [];
  if (rank > 1) {
    const next = gapToRank(trials, rivals, rank - 1);
    const first = rank === 2 ? next : gapToRank(trials, rivals, 1);
    gaps.push({ to: 'next', ...next }, { to: 'first', ...first });
  }
  if (grade)
    gaps.push({
      to: 'grade',
      grade: grade.name,
      ...pointsToGrade(rivals, grade),
      by: nearestFigures(trials, gradeGoal(rivals, grade)),
    });
  return gaps;
}

function trialsOf(columns: GroupGaps['columns'], rivals: UnitRivals): Trial[] {
  const trials: Trial[] = [];
  for (let at = 0; at < columns.length; at += 1) {
    const { group, stayAhead } = columns[at] as GroupGaps['columns'][number];
    const trial = gapTrial(group, rivals, stayAhead());
    if (trial) trials.push(trial);
  }
  return trials;
}

function gapToRank(
  trials: readonly Trial[],
  rivals: UnitRivals,
  rank: number,
): Pick<Gap, 'rank' | 'points' | 'by'> {
  const goal = rankGoal(rivals, rank);
  return { rank, ...pointsToRank(rivals, goal), by: nearestFigures(trials, goal) };
}

function nearestFigures(trials: readonly Trial[], goal: RankGoal | NextGrade): Gap['by'] {
  const by: Gap['by'] = [];
  for (let at = 0; at < trials.length; at += 1) {
    const trial = trials[at] as Trial;
    const { from, group } = trial;
    by.push({ indicator: group.column.code, from, x: nearestFigure(trial, goal) });
  }
  return by;
}

function pointsToRank(rivals: UnitRivals, { total }: RankGoal): { points?: number } {
  return total === Number.NEGATIVE_INFINITY ? {} : { points: pointsTo(rivals, total) };
}

function pointsTo({ board, unit, scheme }: UnitRivals, total: number): number {
  return roundHalfUp(total - at(board.standings, unit).total, scheme.rounding.total);
}

/** The least total that gives the grade: at a line, level with another unit, or just above one. */
function pointsToGrade(rivals: UnitRivals, goal: GradeGoal): { points?: number } {
  const { board, unit, scheme } = rivals;
  const own = at(board.standings, unit);
  if (goal.place < 0) return {};
  const decimals = scheme.rounding.total;
  const unitOfTotal = 10 ** -decimals;
  const lines = scheme.grades.flatMap(({ min }) =>
    min === undefined ? [] : [lineOnGrid(min, decimals, unitOfTotal)],
  );
  const totals = rivals.others.flatMap((other) => {
    const { total } = at(board.standings, other);
    return [total, roundHalfUp(total + unitOfTotal, decimals)];
  });
  const wanted = [...new Set([...lines, ...totals])]
    .filter((total) => total > own.total)
    .filter((total) =>
      goal.ways.some((way) => total >= way.total && rivals.above(total) < way.rank),
    )
    .sort((a, b) => a - b)
    .find((total) => rivals.grade({ ...own, total }) <= goal.place);
  return wanted === undefined ? {} : { points: pointsTo(rivals, wanted) };
}

/** The least rounded total that reaches a line. */
function lineOnGrid(line: number, decimals: number, unit: number): number {
  const near = roundHalfUp(line, decimals);
  return near >= line ? near : roundHalfUp(near + unit, decimals);
}
