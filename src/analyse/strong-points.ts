import type { StrongPoint } from '../model/findings.ts';
import type { UnitScore } from '../model/scores.ts';
import type { Place } from './places.ts';

const BEST_PLACES = 3;

/**
 * Indicators in which a unit stands among the first three and in the better half of those it is
 * compared with, ties included, by place and then by score.
 */
export function strongPoints(
  unit: UnitScore,
  placeOf: (code: string) => Place | undefined,
): StrongPoint[] {
  const strong: StrongPoint[] = [];
  for (const cell of unit.indicators) {
    const code = cell.indicator.code;
    const counts = cell.kind === 'scored' && cell.into === undefined;
    const place = counts ? placeOf(code) : undefined;
    if (cell.kind !== 'scored' || !place) continue;
    // Ties count in full: where most units share the first place, it is no distinction.
    const notWorse = place.place + place.level - 1;
    if (place.place > BEST_PLACES || notWorse * 2 > place.of) continue;
    strong.push({ code, place: place.place, of: place.of, score: cell.score });
  }
  return strong.sort((a, b) => a.place - b.place || b.score - a.score);
}
