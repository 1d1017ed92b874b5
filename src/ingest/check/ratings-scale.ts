import { cellAddress } from '../../model/address.ts';
import type { Ballot, Indicator } from '../../model/dataset.ts';
import { locatedProblem } from '../cells/located-problem.ts';
import type { Reading } from '../tables/reading.ts';

/** Full marks below this may well be what ratings are out of. */
const FEW = 60;

/**
 * Ratings that are all within the marks of their row, where nobody says what they are out of: 13.5
 * of 15 would count as 13.5 of 100. Nothing of a rating is told.
 */
export function checkRatingsScale(reading: Reading, ballots: readonly Ballot[]): void {
  const { scheme } = reading;
  if (scheme.weights !== 'points' || reading.rules === 1) return;
  if (scheme.defaults.scale !== undefined || scheme.defaults['rating-max'] !== undefined) return;
  for (const { code, rows, byUnit } of reading.entries) {
    for (const row of rows) {
      if (!isOpen(row)) continue;
      const units = new Set(
        reading.units.flatMap((unit, place) => (byUnit[place] === row ? [unit.code] : [])),
      );
      const ratings = ballots.flatMap(({ indicator, unit, rating }) =>
        indicator === code && rating !== undefined && units.has(unit) ? [rating] : [],
      );
      if (ratings.length === 0 || ratings.some((rating) => rating > row.weight)) continue;
      reading.problems.push(unclear(reading, row));
    }
  }
}

const isOpen = ({ settings, settingsAt, weight }: Indicator): boolean =>
  settings.rule === 'ratings' &&
  settingsAt['rating-max'] === undefined &&
  settingsAt.scale === undefined &&
  weight < FEW;

function unclear(reading: Reading, { name, weight, at }: Indicator) {
  const cell = at.row && at.column ? cellAddress(at.row, at.column) : null;
  const problem = locatedProblem(
    {
      level: 'error',
      code: 'scale-unclear',
      text: 'ratings-scale-unclear',
      params: { indicator: name, weight },
    },
    { assessment: reading.id, ...at.place },
  );
  return { ...problem, cell };
}
