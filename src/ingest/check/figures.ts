import type { Problem } from '../../model/problem.ts';
import type { Reading } from '../tables/reading.ts';
import { checkCloseBounds } from './close-bounds.ts';
import { checkGrowth } from './growth.ts';
import type { LastYear } from './guards/column.ts';
import { checkLastYear } from './last-year.ts';
import { checkOutliers } from './outlier.ts';
import { checkSigns } from './sign.ts';

/** Warnings about figures that are possible, but hardly meant. */
export function checkFigures(reading: Reading, lastYear: LastYear): Problem[] {
  const own: Reading = { ...reading, problems: [] };
  for (const entry of reading.entries) {
    checkOutliers(own, entry);
    checkLastYear(own, entry, lastYear);
    checkCloseBounds(own, entry);
    checkSigns(own, entry);
  }
  checkGrowth(own);
  return own.problems;
}
