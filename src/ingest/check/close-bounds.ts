import type { Indicator } from '../../model/dataset.ts';
import { locatedProblem } from '../cells/located-problem.ts';
import type { IndicatorEntry, Reading } from '../tables/reading.ts';
import { judged } from './cell-warning.ts';

/** Fewer units than this may well be equal. */
const LEAST = 3;
/** Points of score within which all units are as good as one. */
const POINT = 1;

/** Warns of fixed bounds so wide apart, or so far from all values, that no unit stands out. */
export function checkCloseBounds(reading: Reading, entry: IndicatorEntry): void {
  for (const row of entry.rows) {
    if (!isLinear(row)) continue;
    let [count, least, most] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    for (let place = 0; place < entry.figures.length; place++) {
      const value = judged(entry.figures[place]);
      if (value === undefined || entry.byUnit[place] !== row) continue;
      const score = scoreOf(row, value);
      least = Math.min(least, score);
      most = Math.max(most, score);
      count++;
    }
    if (count < LEAST || most === least || most - least >= POINT) continue;
    const { place, row: line, column } = row.settingsAt.satisfactory ?? row.at;
    reading.problems.push(
      locatedProblem(
        {
          level: 'warning',
          code: 'bounds-too-close',
          text: 'bounds-too-close',
          params: { indicator: row.name, least: least.toFixed(2), most: most.toFixed(2) },
        },
        {
          assessment: reading.id,
          ...place,
          ...(line === undefined ? {} : { row: line }),
          ...(column === undefined ? {} : { column }),
        },
      ),
    );
  }
}

const isLinear = ({ settings }: Indicator): boolean =>
  settings.rule === 'efficacy' &&
  settings.bounds === 'fixed' &&
  (settings.curve ?? 'linear') === 'linear' &&
  typeof settings.satisfactory === 'number' &&
  typeof settings.unallowable === 'number' &&
  settings.satisfactory !== settings.unallowable;

/** The score of a linear efficacy with fixed bounds. */
function scoreOf({ settings }: Indicator, x: number): number {
  const { satisfactory, unallowable, base, span = 40, top, floor } = settings;
  const [best, worst] = [Number(satisfactory), Number(unallowable)];
  const u = (x - worst) / (best - worst);
  const score = base + span * (top ? Math.min(u, 1) : u);
  return floor === 'none' ? score : Math.max(score, floor);
}
