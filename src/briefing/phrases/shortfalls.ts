import type { Indicator } from '../../model/dataset.ts';
import type { IndicatorScore, UnitScore } from '../../model/scores.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';

/** An indicator or task of a unit that cost it points. */
export interface Shortfall {
  unit: UnitScore;
  /** Further units that fell equally short in it. */
  others?: UnitScore[];
  one: IndicatorScore;
  points: number;
}

/** Rated by people: low marks are no fact that a unit could put right by a date. */
const RATED = new Set<string>(['votes', 'ratings']);

export const isRatedRule = ({ settings }: Indicator): boolean => RATED.has(settings.rule);

export const isRated = ({ indicator }: IndicatorScore): boolean => isRatedRule(indicator);

/**
 * What a unit fell short in, most points first: its own figures and tasks. What was not reported is
 * told elsewhere; a rating is no task, and a first place no problem. A task has no place: an unfinished
 * one is unfinished, whoever else is.
 */
export function shortfallsOf(facts: AssessmentFacts, unit: UnitScore): Shortfall[] {
  return facts.findings.unit(unit.unit.code).lost.flatMap(({ code, points }) => {
    const one = unit.indicators.find(({ indicator }) => indicator.code === code);
    if (one?.kind !== 'scored' || isRated(one)) return [];
    if (points <= 0 || facts.format.isZero(points, 2)) return [];
    return isAhead(facts, unit, one) ? [] : [{ unit, one, points }];
  });
}

/** First among others; a place that all share is no distinction. */
function isAhead(
  facts: AssessmentFacts,
  { unit }: UnitScore,
  { indicator }: IndicatorScore,
): boolean {
  const place = facts.placeOf(unit.code, indicator.code);
  if (indicator.kind === 'task' || !place) return false;
  return place.place === 1 && place.level < place.of;
}

/** Of the full score a thousandth, and of an indicator's own marks a twentieth: less is no problem to tell of. */
const OF_TOTAL = 0.001;
const OF_MARKS = 0.05;

/** Those that weigh; where none does, the heaviest alone. */
export function weighty(facts: AssessmentFacts, falls: readonly Shortfall[]): readonly Shortfall[] {
  const least = OF_TOTAL * facts.scheme['full-score'];
  const heavy = falls.filter(
    ({ one, points }) => points >= Math.max(least, OF_MARKS * one.effectiveWeight),
  );
  return heavy.length > 0 ? heavy : falls.slice(0, 1);
}

/** Whether anything was lost at all, be it worth naming or not. */
export const hasLosses = (facts: AssessmentFacts, units: readonly UnitScore[]): boolean =>
  units.some(({ unit }) =>
    facts.findings
      .unit(unit.code)
      .lost.some(({ points }) => points > 0 && !facts.format.isZero(points, 2)),
  );

/** The same of several units, the heaviest of all first. */
export const shortfalls = (facts: AssessmentFacts, units: readonly UnitScore[]): Shortfall[] =>
  units.flatMap((unit) => shortfallsOf(facts, unit)).sort((a, b) => b.points - a.points);

/** So many more may be named where they weigh the same as the last. */
const EQUALS = 2;

/** The heaviest: of those that weigh the same all are named, or none. */
export function heaviest(
  { format }: AssessmentFacts,
  falls: readonly Shortfall[],
  most: number,
): readonly Shortfall[] {
  const lost = (fall: Shortfall | undefined) => format.number(fall?.points ?? 0, 2);
  const last = falls[most - 1];
  if (!last || lost(falls[most]) !== lost(last)) return falls.slice(0, most);
  const equal = falls.filter((fall) => lost(fall) === lost(last));
  const heavier = falls.slice(0, falls.indexOf(equal[0] ?? last));
  return heavier.length + equal.length <= most + EQUALS ? [...heavier, ...equal] : heavier;
}

/** One for each indicator: its heaviest, with all who fell equally short. */
export function byIndicator({ format }: AssessmentFacts, falls: readonly Shortfall[]): Shortfall[] {
  return [...Map.groupBy(falls, ({ one }) => one.indicator.code).values()].flatMap((own) => {
    const [first, ...rest] = own;
    if (!first) return [];
    const lost = format.number(first.points, 2);
    const others = rest.filter(({ points }) => format.number(points, 2) === lost);
    return [{ ...first, others: others.map(({ unit }) => unit) }];
  });
}

export const isTask = ({ one }: Shortfall): boolean => one.indicator.kind === 'task';
