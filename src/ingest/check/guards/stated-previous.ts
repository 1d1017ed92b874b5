import type { Column, GuardCell } from './column.ts';
import { at, plain } from './numbers.ts';
import { type Suspicion, suspect } from './suspicion.ts';

/** Figures are corrected by less than this, as a distance between logarithms. */
const CORRECTED = 0.25;
/** Counts of a few are corrected by whole ones. */
const SMALL = 20;

/** Previous values in this year’s tables that are not what last year’s assessment had. */
export function previousUnlike(column: Column): Suspicion[] {
  const { kind, hasPrevious, previous } = column;
  if (!hasPrevious || (kind !== 'level' && kind !== 'increment' && kind !== 'share')) return [];
  const cells: GuardCell[] = [];
  let [count, reference] = [0, Number.NaN];
  for (let place = 0; place < previous.length; place++) {
    const stated = at(previous, place);
    if (!(stated > 0) || column.figureAt(place)?.previous !== stated) continue;
    const before = column.lastYear(place) ?? Number.NaN;
    if (!(before > 0)) continue;
    count++;
    if (kind !== 'share' && Math.max(stated, before) < SMALL) continue;
    if (Math.abs(Math.log(stated / before)) <= CORRECTED) continue;
    if (cells.length === 0) reference = before;
    cells.push({ column, field: 'previous', place });
  }
  if (cells.length === 0) return [];
  const params = { reference: plain(reference), count: cells.length, of: count };
  return [suspect('warning', 'far-from-last-year', 'previous-unlike-last-year', cells, params)];
}
