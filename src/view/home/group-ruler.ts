import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { relativeHref } from '../site/href.ts';
import { type Scale, stretchFor } from '../site/scale.ts';
import { movedPlaces } from '../words/moved-places.ts';
import { farthestMoves, type Move } from './movers.ts';

/** A unit that is named at its tick. */
export interface NamedTick {
  text: string;
  href: string;
  /** Out of 100. */
  score: number;
  own: boolean;
}

/** All units of a group on one ruler. */
export interface GroupRuler {
  name: string | undefined;
  count: string;
  /** What the ruler shows, for those who do not see it. */
  label: string;
  stretch: Scale;
  full: number;
  /** Scores out of 100, the highest first. */
  ticks: number[];
  median: number | undefined;
  named: NamedTick[];
  /** Who won and who lost most places. */
  moves: string[];
}

type Ranked = UnitScore & { total: number; groupRank: number };

const isRanked = (unit: UnitScore): unit is Ranked =>
  unit.total !== null && unit.groupRank !== null;

const NAMED = 3;
/** Ties at the third place are named up to here. */
const MOST_NAMED = 5;

const score = (of: AssessmentView, { total }: Ranked): number => (total * 100) / of.full;

function namedTicks(of: AssessmentView, ranked: readonly Ranked[], from: string): NamedTick[] {
  const first = ranked.filter(({ groupRank }) => groupRank <= NAMED).slice(0, MOST_NAMED);
  const own = ranked.filter((unit) => unit.unit.code === of.scheme.self && !first.includes(unit));
  return [...first, ...own].map((unit) => ({
    text: `${unit.unit.name} ${of.format.number(unit.total, of.scheme.rounding.total)}`,
    href: relativeHref(from, of.unitPath(unit.unit.code)),
    score: score(of, unit),
    own: unit.unit.code === of.scheme.self,
  }));
}

function movesOf(of: AssessmentView, ranked: readonly Ranked[]): string[] {
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

/** One ruler for each group, all on the same stretch of the scale, so that groups compare. */
export function groupRulers(of: AssessmentView, from: string): GroupRuler[] {
  const all = of.scores.units.filter(isRanked);
  const stretch = stretchFor(
    all.map((unit) => score(of, unit)),
    of.scale,
  );
  const isGrouped = of.scheme.groups.length > 1;
  const groups = isGrouped
    ? [...of.scheme.groups, { id: undefined, name: of.words.site.ungrouped }]
    : [{ id: undefined, name: undefined }];
  return groups.flatMap(({ id, name }) => {
    const ranked = all
      .filter(({ unit }) => !isGrouped || unit.group === id)
      .sort((a, b) => a.groupRank - b.groupRank);
    if (ranked.length === 0) return [];
    const named = namedTicks(of, ranked, from);
    const count = of.words.site.homeCount(ranked.length);
    return [
      {
        name,
        count,
        label: of.words.site.homeRuler({
          group: name ?? '',
          count,
          named: of.format.list(named.map(({ text }) => text)),
        }),
        stretch,
        full: of.full,
        ticks: ranked.map((unit) => score(of, unit)),
        median: of.spreads.get(id ?? '')?.total?.median,
        named,
        moves: movesOf(of, ranked),
      },
    ];
  });
}
