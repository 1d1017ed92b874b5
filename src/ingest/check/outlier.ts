import type { IndicatorEntry, Reading } from '../reading.ts';
import { type Judged, judged, warnAt } from './cell-warning.ts';

/** Fewer values than this say nothing of each other. */
const LEAST = 5;
/** Share of the span between best and worst that the others must fill between them. */
const PRESSED = 0.15;

/**
 * Warns of a value so far out that, compared with it, all others have nearly the same score:
 * without it the span between the best and the worst shrinks to 15 % or less.
 */
export function checkOutliers(reading: Reading, entry: IndicatorEntry): void {
  if (!comparesWithPeers(entry)) return;
  const values = judged(entry).sort((a, b) => a.value - b.value);
  if (values.length < LEAST) return;
  const outlier = outlierOf(values);
  if (!outlier) return;
  const others = values.filter((other) => other !== outlier);
  warnAt(
    reading,
    { entry, judged: outlier },
    {
      code: 'outlier',
      text: 'outlier',
      params: { least: others[0]?.value, most: others.at(-1)?.value },
    },
  );
}

function comparesWithPeers({ rows }: IndicatorEntry): boolean {
  return rows.some(({ settings }) => {
    if (settings.rule === 'relative') return true;
    return settings.rule === 'efficacy' && (settings.bounds ?? 'peers') === 'peers';
  });
}

function outlierOf(sorted: readonly Judged[]): Judged | undefined {
  const [first, second] = sorted;
  const [nextToLast, last] = sorted.slice(-2);
  if (!first || !second || !nextToLast || !last) return undefined;
  const span = last.value - first.value;
  if (span <= 0) return undefined;
  if (nextToLast.value - first.value <= PRESSED * span) return last;
  if (last.value - second.value <= PRESSED * span) return first;
  return undefined;
}
