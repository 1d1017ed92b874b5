import type { Problem } from '../../../model/problem.ts';
import type { IndicatorEntry, Reading } from '../../tables/reading.ts';
import { judged } from '../cell-warning.ts';
import { doubtAt } from './doubt.ts';

/** Fewer units than this may all be far from a bound. */
const LEAST = 5;
/** So little of the way between the bounds nobody’s figures are meant to have. */
const SHARE = 0.15;

/** Fixed bounds of which one lies far beyond what all units have, so that scores hardly differ. */
export const boundsOutOfReach = (reading: Reading): Problem[] =>
  reading.entries.flatMap((entry) => ofEntry(reading, entry));

function ofEntry(reading: Reading, entry: IndicatorEntry): Problem[] {
  return entry.rows.flatMap((row) => {
    const { rule, bounds, satisfactory: best, unallowable: worst, span = 40 } = row.settings;
    if (rule !== 'efficacy' || bounds !== 'fixed') return [];
    if (typeof best !== 'number' || typeof worst !== 'number' || best === worst) return [];
    const values = entry.figures.flatMap((figure, place) =>
      entry.byUnit[place] === row ? (judged(figure) ?? []) : [],
    );
    if (values.length < LEAST) return [];
    const [least, most] = [Math.min(...values), Math.max(...values)];
    const ways = [least, most].map((x) => (x - worst) / (best - worst)).sort((a, b) => a - b);
    const [low = 0, high = 1] = ways;
    // Scores within a point are told as bounds that are too close.
    if ((high - low) * span < 1) return [];
    const params = { indicator: row.name, satisfactory: best, unallowable: worst, least, most };
    // Between none and a whole, offices write 0 and 100 whatever units have.
    if (high < SHARE && low > -SHARE)
      return [
        doubtAt(reading, row.settingsAt.satisfactory ?? row.at, {
          text: 'bound-out-of-reach',
          params,
          found: String(best),
        }),
      ];
    if (low > 1 - SHARE && high < 1 + SHARE && worst !== 0)
      return [
        doubtAt(reading, row.settingsAt.unallowable ?? row.at, {
          text: 'bound-far-below',
          params,
          found: String(worst),
        }),
      ];
    return [];
  });
}
