import type { IndicatorEntry, Reading } from '../tables/reading.ts';
import { judged, warnAt } from './cell-warning.ts';

/** Fewer values than this say nothing of each other. */
const LEAST = 5;
/** Share of the span between best and worst that the others must fill between them. */
const PRESSED = 0.15;

/** The two lowest and the two highest values of an indicator, by the units' places. */
interface Ends {
  count: number;
  lowest: number;
  secondLowest: number;
  highest: number;
  secondHighest: number;
}

/**
 * Warns of a value so far out that, compared with it, all others have nearly the same score:
 * without it the span between the best and the worst shrinks to 15 % or less.
 */
export function checkOutliers(reading: Reading, entry: IndicatorEntry): void {
  if (!comparesWithPeers(entry)) return;
  const ends = endsOf(entry);
  if (ends.count < LEAST) return;
  const at = (place: number): number => judged(entry.figures[place]) ?? 0;
  const [low, high] = [at(ends.lowest), at(ends.highest)];
  const pressed = PRESSED * (high - low);
  if (pressed <= 0) return;
  if (at(ends.secondHighest) - low <= pressed) {
    warn(reading, entry, ends.highest, { least: low, most: at(ends.secondHighest) });
  } else if (high - at(ends.secondLowest) <= pressed) {
    warn(reading, entry, ends.lowest, { least: at(ends.secondLowest), most: high });
  }
}

function warn(
  reading: Reading,
  entry: IndicatorEntry,
  place: number,
  params: { least: number; most: number },
): void {
  warnAt(reading, { entry, place }, { code: 'outlier', text: 'outlier', params });
}

function endsOf({ figures }: IndicatorEntry): Ends {
  const ends = { count: 0, lowest: -1, secondLowest: -1, highest: -1, secondHighest: -1 };
  const at = (place: number): number => judged(figures[place]) ?? Number.NaN;
  for (let place = 0; place < figures.length; place++) {
    const value = judged(figures[place]);
    if (value === undefined) continue;
    ends.count++;
    if (!(value >= at(ends.lowest))) {
      ends.secondLowest = ends.lowest;
      ends.lowest = place;
    } else if (!(value >= at(ends.secondLowest))) ends.secondLowest = place;
    if (!(value <= at(ends.highest))) {
      ends.secondHighest = ends.highest;
      ends.highest = place;
    } else if (!(value <= at(ends.secondHighest))) ends.secondHighest = place;
  }
  return ends;
}

function comparesWithPeers({ rows }: IndicatorEntry): boolean {
  return rows.some(({ settings }) => {
    if (settings.rule === 'relative') return true;
    return settings.rule === 'efficacy' && (settings.bounds ?? 'peers') === 'peers';
  });
}
