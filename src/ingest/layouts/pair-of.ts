import { findName } from '../cells/find-name.ts';
import type { IndicatorEntry, Reading } from '../tables/reading.ts';

/** The growth that is paired with a level; undefined where the scheme names no pair for it. */
export function pairOf(reading: Reading, entry: IndicatorEntry): IndicatorEntry | undefined {
  for (const [level, growth] of reading.scheme.pairs) {
    const first = findName(reading.entryNames, level);
    if (first === entry) return findName(reading.entryNames, growth);
  }
  return undefined;
}
