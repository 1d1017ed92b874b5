import type { UnitScore } from '../../model/scores.ts';
import { type GroupRuler, groupRulers, type Measure } from '../rulers/group-rulers.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { movedPlaces } from '../words/moved-places.ts';
import { farthestMoves, type Move } from './movers.ts';

/** Who won and who lost most places on last year. */
function movesOf(of: AssessmentView, ranked: readonly UnitScore[]): string[] {
  const { site } = of.words;
  const moves = ranked.flatMap((unit): Move[] => {
    const places = movedPlaces(of, unit);
    return places === undefined || places === 0 ? [] : [{ name: unit.unit.name, places }];
  });
  const say = (list: readonly Move[]): string =>
    of.format.list(list.map(({ name, places }) => site.mover(name, of.format.movement(places))));
  const up = farthestMoves(moves.filter(({ places }) => places > 0));
  const down = farthestMoves(moves.filter(({ places }) => places < 0));
  return [
    ...(up.length > 0 ? [site.rose(say(up))] : []),
    ...(down.length > 0 ? [site.fell(say(down))] : []),
  ];
}

/** A ruler for each group with the totals of its units. */
export function totalRulers(of: AssessmentView, from: string): GroupRuler[] {
  const measure: Measure = {
    score: ({ total }) => (total === null ? undefined : (total * 100) / of.full),
    text: ({ total }) => of.format.number(total ?? Number.NaN, of.scheme.rounding.total),
    place: ({ groupRank }) => groupRank,
    label: of.words.site.homeRuler,
    full: of.full,
    median: (spreads) => spreads?.total?.median,
    moves: (ranked) => movesOf(of, ranked),
  };
  return groupRulers(of, measure, from);
}
