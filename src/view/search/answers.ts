import type { Indicator } from '../../model/dataset.ts';
import type { UnitScore } from '../../model/scores.ts';
import { noRankText } from '../ranking/ranking-table.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { LEAST_PEERS } from '../site/spreads.ts';
import type { RulerMarks } from '../table.ts';
import { shownDecimals, valueUnit } from '../words/shown-value.ts';

/** What is wanted of a unit: its total and its place in its group. */
export function unitAnswer(of: AssessmentView, unit: UnitScore): string[] {
  const { format, ties, words } = of;
  if (unit.total === null) return [noRankText(of, unit)];
  const total = words.site.answerScore(format.number(unit.total, of.scheme.rounding.total));
  if (unit.groupRank === null) return [total, noRankText(of, unit)];
  const { group } = unit.unit;
  const rank = unit.groupRank;
  const tied = ties.inGroup(group, rank);
  // How many there are is not told where some are withheld.
  if (of.scores.partial) return [total, format.rank(rank, tied)];
  const name = of.scheme.groups.length > 1 ? of.groupNames.get(group ?? '') : undefined;
  const place = { group: name ?? '', rank, tied, of: of.rankedIn(group).length };
  return [total, words.site.answerPlace(place)];
}

/** The marks of a unit's ruler, as the ranking has them. */
export function unitMarks(of: AssessmentView, unit: UnitScore): RulerMarks | undefined {
  if (unit.total === null) return undefined;
  const spread = of.spreads.get(unit.unit.group ?? '')?.total;
  const score = (unit.total * 100) / of.full;
  return { score, median: spread?.median, best: spread?.best };
}

interface Scored {
  unit: string;
  score: number;
  value: number | undefined;
}

function scoredUnder(of: AssessmentView, code: string): Scored[] {
  return of.scoresUnder(code).flatMap(({ unit, one }) => {
    if (one.kind === 'missing') return [];
    const value = one.kind === 'scored' && typeof one.value === 'number' ? one.value : undefined;
    return [{ unit: unit.unit.name, score: one.score, value }];
  });
}

function middleOf(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

/**
 * What is wanted of an indicator: who is best and the middle, in its own figures where all units
 * have one, else in scores. Nothing where the results of some units are withheld.
 */
export function indicatorAnswer(of: AssessmentView, indicator: Indicator): string[] {
  const scored = scoredUnder(of, indicator.code);
  if (of.scores.partial || scored.length === 0) return [];
  const { format, words } = of;
  const high = Math.max(...scored.map(({ score }) => score));
  const bests = scored.filter(({ score }) => score === high);
  const points = (score: number): string =>
    words.site.answerScore(format.number(score, of.scheme.rounding.indicator));
  const values = scored.flatMap(({ value }) => value ?? []);
  const isCounted = values.length === scored.length;
  const figure = (x: number): string =>
    format.quantity(x, valueUnit(indicator), shownDecimals(indicator));
  const [first] = bests;
  const best =
    bests.length === 1 && first
      ? words.site.answerBest({
          unit: first.unit,
          value: isCounted && first.value !== undefined ? figure(first.value) : points(high),
        })
      : words.site.answerBestMany({
          count: bests.length,
          score: format.number(high, of.scheme.rounding.indicator),
        });
  if (scored.length < LEAST_PEERS) return [best];
  const middle = isCounted
    ? figure(middleOf(values))
    : points(middleOf(scored.map((x) => x.score)));
  return [best, words.site.medianIs(middle)];
}
