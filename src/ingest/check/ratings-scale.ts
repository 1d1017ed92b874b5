import { cellAddress } from '../../model/address.ts';
import type { Ballot, Indicator } from '../../model/dataset.ts';
import type { Problem } from '../../model/problem.ts';
import { type Finding, locatedProblem } from '../cells/located-problem.ts';
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

const unclear = (reading: Reading, row: Indicator): Problem =>
  atRow(reading, row, {
    level: 'error',
    code: 'scale-unclear',
    text: 'ratings-scale-unclear',
    params: { indicator: row.name, weight: row.weight },
  });

/** Neither the ballot nor its place is told. */
const tenth = (
  reading: Reading,
  row: Indicator,
  { most, all }: { most: number; all: boolean },
): Problem =>
  atRow(reading, row, {
    level: 'warning',
    code: 'mixed-scale',
    text: 'ratings-tenth',
    params: { indicator: row.name, most, tenth: most / 10, all: all ? 'yes' : 'no' },
  });

function atRow(reading: Reading, { at }: Indicator, finding: Finding): Problem {
  const cell = at.row && at.column ? cellAddress(at.row, at.column) : null;
  return { ...locatedProblem(finding, { assessment: reading.id, ...at.place }), cell };
}

/** Whole ballots, or some among others, that were given out of a tenth of the full rating. */
export function checkRatingsTenth(reading: Reading, ballots: readonly Ballot[]): void {
  const byIndicator = Map.groupBy(ballots, ({ indicator }) => indicator);
  for (const { code, rows } of reading.entries) {
    const [row] = rows;
    if (row?.settings.rule !== 'ratings') continue;
    const most = row.settings['rating-max'] ?? 100;
    const given = (byIndicator.get(code) ?? []).flatMap(({ rating }) => rating ?? []);
    const low = given.filter((rating) => rating > 0 && rating <= most / 10).length;
    const high = given.filter((rating) => rating > most / 2).length;
    const all = low > 0 && low === given.length;
    if (all || (low > 0 && high > given.length / 2))
      reading.problems.push(tenth(reading, row, { most, all }));
  }
}
