import type { IndicatorEntry, Reading } from '../tables/reading.ts';
import { judged, warnAt } from './cell-warning.ts';

/** Fewer values than this say nothing of the sign that is usual. */
const LEAST = 4;

/** Warns of the one negative total among positive ones: a minus that slipped in. */
export function checkSigns(reading: Reading, entry: IndicatorEntry): void {
  if (entry.rows[0]?.measure !== 'level') return;
  let [count, negatives, negative] = [0, 0, -1];
  for (let place = 0; place < entry.figures.length; place++) {
    const value = judged(entry.figures[place]);
    if (value === undefined) continue;
    count++;
    if (value >= 0) continue;
    negatives++;
    negative = place;
  }
  if (count < LEAST || negatives !== 1) return;
  warnAt(reading, { entry, place: negative }, { code: 'sign', text: 'negative-total' });
}
