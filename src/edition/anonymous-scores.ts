import type { Assessment, Indicator, Unit } from '../model/dataset.ts';
import type { Scores } from '../model/scores.ts';
import { withoutAbove } from '../score/publishing.ts';

/** The scores without a publisher: whoever hands the edition on is one of the letters. */
export const withoutSelf = (scores: Scores): Scores => ({
  ...scores,
  assessment: withoutPublisher(scores.assessment),
});

const withoutPublisher = (assessment: Assessment): Assessment => ({
  ...assessment,
  scheme: { ...assessment.scheme, self: null, rivals: [] },
});

/**
 * The scores as the anonymised edition shows them: owners and cells, which scoring and analysis
 * needed, are gone. So is how a linked score came about: it is made of the publisher's scores in the
 * upper assessment, which there stand under its letter.
 */
export function bareScores(scores: Scores): Scores {
  const { assessment } = scores;
  const indicatorOf = new Map(assessment.indicators.map((one) => [one, bareIndicator(one)]));
  const unitOf = new Map(assessment.units.map((one) => [one, bareUnit(one)]));
  const bare: Assessment = {
    ...withoutPublisher(assessment),
    units: [...unitOf.values()],
    indicators: [...indicatorOf.values()],
    ballots: [],
  };
  return {
    ...scores,
    assessment: bare,
    workings: withoutAbove(scores),
    units: scores.units.map((one) => ({
      ...one,
      unit: unitOf.get(one.unit) ?? bareUnit(one.unit),
      indicators: one.indicators.map((cell) => ({
        ...cell,
        indicator: indicatorOf.get(cell.indicator) ?? bareIndicator(cell.indicator),
        sources: [],
      })),
    })),
  };
}

const bareIndicator = (one: Indicator): Indicator => ({ ...one, lead: [], support: [] });
const bareUnit = (one: Unit): Unit => ({ ...one, aliases: [] });
