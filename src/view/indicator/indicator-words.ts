import type { Indicator } from '../../model/dataset.ts';
import type { IndicatorScore, UnitScore } from '../../model/scores.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import type { Wording } from '../site/wording.ts';
import { isWorkedOut } from '../words/shown-value.ts';

type Scored = { unit: UnitScore; one: Exclude<IndicatorScore, { kind: 'missing' }> };

export function scoredUnder(of: AssessmentView, code: string): Scored[] {
  return of
    .scoresUnder(code)
    .filter((entry): entry is Scored => entry.one.kind !== 'missing')
    .sort((a, b) => b.one.score - a.one.score);
}

/** The value behind a score, where it is not the score itself. */
function valueWords(
  { format, words }: Wording,
  indicator: Indicator,
  value: number | string | undefined,
): string | undefined {
  if (typeof value !== 'number') return value;
  const { rule } = indicator.settings;
  if (rule === 'deduction') {
    const { papers } = words;
    return value === 0 ? papers.noDeduction : papers.deducted(format.number(value, 2));
  }
  return isWorkedOut(indicator)
    ? undefined
    : format.quantity(value, indicator.unit, indicator.decimals);
}

/** Who scores highest and lowest, and where the publisher stands. */
export function indicatorLead(of: AssessmentView, indicator: Indicator): string[] {
  const { site } = of.words;
  const scored = scoredUnder(of, indicator.code);
  const first = scored[0];
  const last = scored.at(-1);
  if (!first || !last) return [site.indicatorNoScores];
  if (of.scores.partial) return [site.partialNote];
  const score = (x: number) => of.format.number(x, of.scheme.rounding.indicator);
  const named = ({ unit, one }: Scored) =>
    site.indicatorUnit({
      unit: unit.unit.name,
      value: valueWords(of, indicator, one.value),
      score: score(one.score),
    });
  const sentence =
    first.one.score === last.one.score
      ? site.indicatorSame(scored.length, score(first.one.score))
      : site.indicatorRange({
          count: scored.length,
          first: named(first),
          firsts: scored.filter(({ one }) => one.score === first.one.score).length,
          last: named(last),
          lasts: scored.filter(({ one }) => one.score === last.one.score).length,
        });
  const own = scored.find(({ unit }) => unit.unit.code === of.scheme.self);
  if (!own) return [sentence];
  const place = of.placeOf(own.unit.unit.code, indicator.code);
  return place === undefined
    ? [sentence]
    : [
        site.indicatorOwn({
          named: named(own),
          place: of.format.rank(place.place, place.tied),
          of: place.of,
        }),
        sentence,
      ];
}
