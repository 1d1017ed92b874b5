import type { Indicator } from '../../model/dataset.ts';
import { locatedProblem } from '../located-problem.ts';
import type { IndicatorEntry, Reading } from '../reading.ts';
import { judged } from './cell-warning.ts';

/** Fewer units than this may well be equal. */
const LEAST = 3;
/** Points of score within which all units are as good as one. */
const POINT = 1;

/** Warns of fixed bounds so wide apart, or so far from all values, that no unit stands out. */
export function checkCloseBounds(reading: Reading, entry: IndicatorEntry): void {
  for (const row of entry.rows) {
    const scores = judged(entry)
      .filter(({ place }) => entry.byUnit[place] === row)
      .map(({ value }) => scoreOf(row, value));
    const known = scores.filter((score) => score !== undefined);
    if (known.length < LEAST || known.length < scores.length) continue;
    const [least, most] = [Math.min(...known), Math.max(...known)];
    if (most - least >= POINT || new Set(judged(entry).map(({ value }) => value)).size === 1)
      continue;
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

/** The score of a linear efficacy with fixed bounds; undefined for every other rule. */
function scoreOf({ settings }: Indicator, x: number): number | undefined {
  const { rule, bounds, curve, satisfactory, unallowable, base, span = 40, top, floor } = settings;
  if (rule !== 'efficacy' || bounds !== 'fixed' || (curve ?? 'linear') !== 'linear')
    return undefined;
  if (typeof satisfactory !== 'number' || typeof unallowable !== 'number') return undefined;
  if (satisfactory === unallowable) return undefined;
  const u = (x - unallowable) / (satisfactory - unallowable);
  const score = base + span * (top ? Math.min(u, 1) : u);
  return floor === 'none' ? score : Math.max(score, floor);
}
