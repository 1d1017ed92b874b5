import type { Reading } from '../tables/reading.ts';
import { checkCloseBounds } from './close-bounds.ts';
import { checkGrowth } from './growth.ts';
import { checkLastYear, type LastYear } from './last-year.ts';
import { checkOutliers } from './outlier.ts';
import { checkSigns } from './sign.ts';

/** Warnings about figures that are possible, but hardly meant. */
export function checkFigures(reading: Reading, lastYear: LastYear): void {
  for (const entry of reading.entries) {
    checkOutliers(reading, entry);
    checkLastYear(reading, entry, lastYear);
    checkCloseBounds(reading, entry);
    checkSigns(reading, entry);
  }
  checkGrowth(reading);
}
