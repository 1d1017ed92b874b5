import { compareStandings } from '../../score/total/rank.ts';
import type { ExactStanding } from '../years/path-total.ts';

/** A goal that a unit reaches by its own standing, while all others keep theirs. */
export interface AloneGoal {
  reached: (own: ExactStanding) => boolean;
  /** False where no standing up to this total can reach it. */
  possible: (total: number) => boolean;
  /** True where a better standing never loses what a worse one has reached. */
  monotone: boolean;
  /** Whether all totals between two fare alike; asked only where the goal is not monotone. */
  constant: (low: number, high: number) => boolean;
  /** Exact total near which it is reached, if known; only speeds up the search. */
  near?: number | undefined;
}

/**
 * The first index from `from` to `to` at which the goal is reached, for a standing that moves in one
 * direction over the indices; undefined where none reaches it.
 *
 * @param standingAt undefined where scoring would report an error
 */
export function searchAlone(
  from: number,
  to: number,
  standingAt: StandingAt,
  goal: AloneGoal,
): number | undefined {
  const first = standingAt(from);
  if (first && goal.reached(first)) return from;
  const last = to > from ? standingAt(to) : first;
  if (!first || !last || from === to) return undefined;
  if (!goal.possible(Math.max(first.total, last.total))) return undefined;
  if (goal.monotone) {
    if (!goal.reached(last)) return undefined;
    const bracket = { low: from, lowExact: first.exact, high: to, highExact: last.exact };
    const guessed = guess(bracket, standingAt, goal);
    return guessed.high - guessed.low === 1
      ? guessed.high
      : narrow(gallop(guessed, standingAt, goal), standingAt, goal);
  }
  return branch({ from, first, to, last }, standingAt, goal);
}

interface Bracket {
  /** Not reached here. */
  low: number;
  lowExact: number;
  /** Reached here. */
  high: number;
  highExact: number;
}

type StandingAt = (index: number) => ExactStanding | undefined;

/** Tries one index inside a bracket, and keeps the half that holds the answer. */
function tried(bracket: Bracket, index: number, standingAt: StandingAt, goal: AloneGoal): Bracket {
  const own = standingAt(index);
  return own && goal.reached(own)
    ? { ...bracket, high: index, highExact: own.exact }
    : { ...bracket, low: index, lowExact: own?.exact ?? bracket.lowExact };
}

/** The index inside a bracket at which a straight line between its ends meets the goal. */
function straightGuess({ low, lowExact, high, highExact }: Bracket, near: number): number {
  const share = highExact > lowExact ? (near - lowExact) / (highExact - lowExact) : 0.5;
  return Math.min(Math.max(low + Math.ceil(share * (high - low)), low + 1), high - 1);
}

/**
 * Tries the guess of a straight line and its neighbours. Most scores run straight between two
 * figures, so two or three trials find the answer.
 */
function guess(bracket: Bracket, standingAt: StandingAt, goal: AloneGoal): Bracket {
  let left = bracket;
  for (let turn = 0; turn < 3 && goal.near !== undefined && left.high - left.low > 1; turn += 1) {
    const neighbour = turn > 0 && left.high < bracket.high ? left.high - 1 : left.low + 1;
    const index = turn === 1 ? neighbour : straightGuess(left, goal.near);
    left = tried(left, index, standingAt, goal);
  }
  return left;
}

/**
 * Goes ahead in steps that grow fourfold until the goal is reached, so that near figures are found
 * in few trials.
 */
function gallop(bracket: Bracket, standingAt: StandingAt, goal: AloneGoal): Bracket {
  let left = bracket;
  for (let step = 1; bracket.low + step < bracket.high; step *= 4) {
    left = tried(left, bracket.low + step, standingAt, goal);
    if (left.high < bracket.high) return left;
  }
  return left;
}

/** Closes a bracket, guessing along a straight line and halving in turn. */
function narrow(bracket: Bracket, standingAt: StandingAt, goal: AloneGoal): number {
  let left = bracket;
  for (let turn = 0; left.high - left.low > 1; turn += 1) {
    const half = left.low + Math.floor((left.high - left.low) / 2);
    const index = goal.near === undefined || turn % 2 === 1 ? half : straightGuess(left, goal.near);
    left = tried(left, index, standingAt, goal);
  }
  return left.high;
}

interface Span {
  from: number;
  first: ExactStanding;
  to: number;
  last: ExactStanding;
}

/**
 * Searches spans from the left. Leaves out a span whose standing is constant or cannot reach the
 * goal.
 */
function branch(span: Span, standingAt: StandingAt, goal: AloneGoal): number | undefined {
  const { from, first, to, last } = span;
  if (goal.reached(first)) return from;
  const [low, high] = [Math.min(first.total, last.total), Math.max(first.total, last.total)];
  if (!goal.possible(high)) return undefined;
  if (to - from <= 1) return goal.reached(last) ? to : undefined;
  if (compareStandings(first, last) === 0 || goal.constant(low, high)) return undefined;
  const middle = from + Math.floor((to - from) / 2);
  const own = standingAt(middle);
  if (!own) return undefined;
  const left = branch({ from, first, to: middle, last: own }, standingAt, goal);
  return left ?? branch({ from: middle, first: own, to, last }, standingAt, goal);
}
