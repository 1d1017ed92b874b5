import type { IndicatorEntry, Reading } from '../reading.ts';
import { judged, warnAt } from './cell-warning.ts';

/** Fewer values than this say nothing of the sign that is usual. */
const LEAST = 4;

/** Warns of the one negative total among positive ones: a minus that slipped in. */
export function checkSigns(reading: Reading, entry: IndicatorEntry): void {
  if (entry.rows[0]?.measure !== 'level') return;
  const values = judged(entry);
  const negative = values.filter(({ value }) => value < 0);
  const [one] = negative;
  if (values.length < LEAST || negative.length !== 1 || !one) return;
  warnAt(reading, { entry, judged: one }, { code: 'sign', text: 'negative-total' });
}
