import type { IndicatorEntry, Reading } from '../tables/reading.ts';
import { judged, warnAt } from './cell-warning.ts';
import type { LastYear } from './guards/column.ts';

/** A figure this many times larger or smaller than a year ago has probably lost or won a digit. */
const FAR = 5;

/** Warns of totals that are far from those of the year before. */
export function checkLastYear(reading: Reading, entry: IndicatorEntry, lastYear: LastYear): void {
  const measure = entry.rows[0]?.measure;
  if (measure !== undefined && measure !== 'level') return;
  for (let place = 0; place < entry.figures.length; place++) {
    const figure = entry.figures[place];
    const value = judged(figure);
    if (value === undefined || value <= 0) continue;
    const previous = figure?.previous ?? lastYear(entry, place);
    if (previous === undefined || previous <= 0) continue;
    const times = value / previous;
    if (times < FAR && times > 1 / FAR) continue;
    warnAt(
      reading,
      { entry, place },
      { code: 'far-from-last-year', text: 'far-from-last-year', params: { previous } },
    );
  }
}
