import type {
  Counts,
  PlaceCount,
  ProgressFinding,
  ProgressState,
  RivalCount,
  Standing,
  StateCount,
} from '../model/findings.ts';
import { percentages } from './percentages.ts';

export const PROGRESS_STATES: readonly ProgressState[] = [
  'done',
  'ahead',
  'on-schedule',
  'behind',
  'not-started',
  'not-released',
];

/** How many rows are in each state, every state listed, with percentages that add up to 100.0. */
export function countStates(progress: readonly ProgressFinding[]): StateCount[] {
  const counts = PROGRESS_STATES.map(
    (state) => progress.filter((finding) => finding.state === state).length,
  );
  const percents = percentages(counts);
  return PROGRESS_STATES.map((state, index) => ({
    state,
    count: counts[index] ?? 0,
    percent: percents[index] ?? 0,
  }));
}

/** The first classes of places. All places behind them form one more class. */
const PLACE_CLASSES: readonly (readonly [from: number, to: number])[] = [
  [1, 3],
  [4, 5],
];

/** How many indicators stand at places 1–3, at 4–5 and behind; classes that cannot occur are left out. */
export function countPlaces(standing: readonly Standing[]): PlaceCount[] {
  const last = Math.max(0, ...standing.map((one) => one.of));
  const classes = [...PLACE_CLASSES, [6, last] as const]
    .map(([from, to]) => [from, Math.min(to, last)] as const)
    .filter(([from, to]) => from <= to);
  return classes.map(([from, to]) => ({
    from,
    to,
    count: standing.filter((one) => one.rank >= from && one.rank <= to).length,
  }));
}

/** In how many indicators we are ahead of, level with and behind each rival. */
export function countRivals(
  standing: readonly Standing[],
  rivals: readonly string[],
): RivalCount[] {
  return rivals.map((rival) => {
    const count = (versus: string) => standing.filter((one) => one.rivals[rival] === versus).length;
    return { rival, ahead: count('ahead'), level: count('level'), behind: count('behind') };
  });
}

export function countsOf(
  progress: readonly ProgressFinding[],
  standing: readonly Standing[],
  rivals: readonly string[],
): Counts {
  return {
    states: countStates(progress),
    places: countPlaces(standing),
    rivals: countRivals(standing, rivals),
  };
}
