import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { relativeHref } from '../site/href.ts';
import { type Scale, stretchFor } from '../site/scale.ts';
import type { GroupSpreads } from '../site/spreads.ts';

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
  /** Who won and who lost most places; undefined where rulers do not tell of moves. */
  moves: string[] | undefined;
}

/** What rulers show of units: totals, or scores in a category. */
export interface Measure {
  /** Out of 100; undefined of a unit that has none. */
  score: (unit: UnitScore) => number | undefined;
  /** As it is printed. */
  text: (unit: UnitScore) => string;
  /** Where places do not follow from scores alone. */
  place?: (unit: UnitScore) => number | null;
  label: (p: { group: string; count: string; named: string }) => string;
  /** Points that a full score has; the ticks are lettered on that scale. */
  full: number;
  median: (spreads: GroupSpreads | undefined) => number | undefined;
  moves?: (ranked: readonly UnitScore[]) => string[];
}

interface Placed {
  unit: UnitScore;
  score: number;
}

const NAMED = 3;
/** Ties at the third place are named up to here. */
const MOST_NAMED = 5;

/** The ranked units that have a score. */
function placedUnits(of: AssessmentView, measure: Measure): Placed[] {
  return of.scores.units.flatMap((unit) => {
    const score = measure.score(unit);
    return unit.groupRank === null || score === undefined ? [] : [{ unit, score }];
  });
}

/** The highest first; of equal ones the one with the better place. */
const inOrder = (placed: readonly Placed[], { place }: Measure): Placed[] =>
  [...placed].sort((a, b) => (place?.(a.unit) ?? 0) - (place?.(b.unit) ?? 0) || b.score - a.score);

/** The first three places, and the own unit. */
function namedTicks(
  of: AssessmentView,
  placed: readonly Placed[],
  { measure, from }: { measure: Measure; from: string },
): NamedTick[] {
  const placeOf = ({ unit, score }: Placed): number =>
    measure.place?.(unit) ?? 1 + placed.filter((one) => one.score > score).length;
  const first = placed.slice(0, MOST_NAMED).filter((one) => placeOf(one) <= NAMED);
  const isOwn = ({ unit }: Placed): boolean => unit.unit.code === of.scheme.self;
  const own = placed.filter((one) => isOwn(one) && !first.includes(one));
  return [...first, ...own].map((one) => ({
    text: `${one.unit.unit.name} ${measure.text(one.unit)}`,
    href: relativeHref(from, of.unitPath(one.unit.unit.code)),
    score: one.score,
    own: isOwn(one),
  }));
}

/** One ruler for each group, all on the same stretch of the scale, so that groups compare. */
export function groupRulers(of: AssessmentView, measure: Measure, from: string): GroupRuler[] {
  const all = placedUnits(of, measure);
  const stretch = stretchFor(
    all.map(({ score }) => score),
    of.scale,
  );
  const isGrouped = of.scheme.groups.length > 1;
  const groups = isGrouped
    ? [...of.scheme.groups, { id: undefined, name: of.words.site.ungrouped }]
    : [{ id: undefined, name: undefined }];
  return groups.flatMap(({ id, name }) => {
    const placed = inOrder(
      all.filter(({ unit }) => !isGrouped || unit.unit.group === id),
      measure,
    );
    if (placed.length === 0) return [];
    const named = namedTicks(of, placed, { measure, from });
    const count = of.words.site.homeCount(placed.length);
    const texts = of.format.list(named.map(({ text }) => text));
    return [
      {
        name,
        count,
        label: measure.label({ group: name ?? '', count, named: texts }),
        stretch,
        full: measure.full,
        ticks: placed.map(({ score }) => score),
        median: measure.median(of.spreads.get(id ?? '')),
        named,
        moves: measure.moves?.(placed.map(({ unit }) => unit)),
      },
    ];
  });
}

/** How to read the rulers. */
export function rulersKey(of: AssessmentView, rulers: readonly GroupRuler[]): string | undefined {
  const [first] = rulers;
  if (!first) return undefined;
  const points = (at: number): string => of.format.number((at * first.full) / 100);
  return of.words.site.homeKey({
    low: points(first.stretch.low),
    high: points(first.stretch.high),
    isMoved: rulers.some(({ moves = [] }) => moves.length > 0),
  });
}
