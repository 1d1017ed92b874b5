import { compareStandings } from '../score/rank.ts';
import type { ExactStanding } from './path-total.ts';

/** What a unit's own standing is searched for, while all others stay where they are. */
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
  standingAt: (index: number) => ExactStanding | undefined,
  goal: AloneGoal,
): number | undefined {
  const first = standingAt(from);
  if (first && goal.reached(first)) return from;
  const last = to > from ? standingAt(to) : first;
  if (!first || !last || from === to) return undefined;
  if (!goal.possible(Math.max(first.total, last.total))) return undefined;
  if (goal.monotone) {
    const bracket = gallop(from, to, standingAt, goal);
    return goal.reached(last) ? narrow(bracket, standingAt, goal) : undefined;
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

/** Fourfold steps until the goal is reached, so that near figures are found in few trials. */
function gallop(
  from: number,
  to: number,
  standingAt: (index: number) => ExactStanding | undefined,
  goal: AloneGoal,
): Bracket {
  let low = from;
  let lowExact = standingAt(from)?.exact ?? 0;
  for (let step = 1; ; step *= 4) {
    const high = Math.min(from + step, to);
    const own = standingAt(high);
    const highExact = own?.exact ?? 0;
    if (high === to || (own && goal.reached(own))) return { low, lowExact, high, highExact };
    low = high;
    lowExact = highExact;
  }
}

/** Closes a bracket, guessing along a straight line and halving in turn. */
function narrow(
  bracket: Bracket,
  standingAt: (index: number) => ExactStanding | undefined,
  goal: AloneGoal,
): number {
  let { low, lowExact, high, highExact } = bracket;
  for (let turn = 0; high - low > 1; turn += 1) {
    let middle = low + Math.floor((high - low) / 2);
    if (goal.near !== undefined && turn % 3 !== 2 && highExact > lowExact) {
      const guess =
        low + Math.ceil(((goal.near - lowExact) / (highExact - lowExact)) * (high - low));
      // The guess is often the answer: the second trial then looks at the figure before it.
      middle = Math.min(Math.max(turn % 3 === 1 ? guess - 1 : guess, low + 1), high - 1);
    }
    const own = standingAt(middle);
    if (own && goal.reached(own)) {
      high = middle;
      highExact = own.exact;
    } else {
      low = middle;
      lowExact = own?.exact ?? lowExact;
    }
  }
  return high;
}

interface Span {
  from: number;
  first: ExactStanding;
  to: number;
  last: ExactStanding;
}

/** Leftmost first; a span is left out where its standing is constant or cannot reach the goal. */
function branch(
  span: Span,
  standingAt: (index: number) => ExactStanding | undefined,
  goal: AloneGoal,
): number | undefined {
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
