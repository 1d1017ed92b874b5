import type { Problem } from '../model/problem.ts';
import type { IndicatorScore, Scores } from '../model/scores.ts';
import { compareExact } from '../score/round.ts';
import { problem } from './recoverable.ts';
import { selfCode } from './self-code.ts';

type Scored = Exclude<IndicatorScore, { kind: 'missing' }>;

const scoredIn = (all: readonly IndicatorScore[]): Scored[] =>
  all.filter((one): one is Scored => one.kind !== 'missing');

/**
 * Warnings that an anonymised edition may tell which letter the publisher is: a linked score that is
 * made of one upper indicator equals the publisher’s score there, exactly.
 *
 * @param scored what the edition shows, under the units' own names
 */
export const publisherLeaks = (scored: ReadonlyMap<string, Scores>): Problem[] =>
  [...scored.values()].flatMap((scores) => {
    const upper = scored.get(scores.assessment.scheme.upper ?? '');
    return upper ? leaksOf(scores, upper) : [];
  });

function leaksOf({ assessment, units }: Scores, upper: Scores): Problem[] {
  const self = selfCode(upper.assessment);
  const above = upper.units.find(({ unit }) => unit.code === self)?.indicators ?? [];
  const own = scoredIn(above).map(({ scoreExact }) => scoreExact);
  const linked = units.flatMap(({ indicators }) =>
    scoredIn(indicators).filter(({ indicator }) => indicator.settings.rule === 'linked'),
  );
  const same = linked.filter(({ scoreExact }) =>
    own.some((x) => compareExact(x, scoreExact) === 0),
  );
  const [first] = same;
  if (!first) return [];
  const params = {
    indicator: first.indicator.name,
    units: same.length,
    upper: upper.assessment.id,
  };
  return [problem({ assessment }, 'publisher-recoverable', params, 'warning')];
}
