import type { Assessment, Indicator } from '../model/dataset.ts';
import type { MethodRanks, MethodVariant } from '../model/findings.ts';
import type { Scores } from '../model/scores.ts';
import { scoreAssessment } from '../score/score-assessment.ts';
import { workingsOf } from '../score/workings.ts';

const VARIANTS: readonly MethodVariant[] = [
  'linear',
  'exponential',
  'arithmetic',
  'geometric',
  'fixed',
  'peers',
];

/**
 * Ranks in the group if all indicators under efficacy had a linear or exponential curve, fixed or
 * peer bounds, or all levels an arithmetic or geometric mean; to stand beside the official ranks.
 * A variant that changes no indicator it could be applied to, or that cannot be scored, is left
 * out.
 */
export function methodRanks(scores: Scores): MethodRanks[] {
  return VARIANTS.flatMap((variant) => {
    const assessment = variantOf(scores.assessment, variant);
    if (!assessment) return [];
    const { upper } = workingsOf(scores).run;
    const result = scoreAssessment(assessment, { draft: scores.draft, upper });
    if (result.problems.some(({ level }) => level === 'error')) return [];
    const ranks = result.scores.units.map(({ unit, groupRank }) => [unit.code, groupRank]);
    return [{ variant, ranks: Object.fromEntries(ranks) }];
  });
}

function variantOf(assessment: Assessment, variant: MethodVariant): Assessment | undefined {
  if (variant === 'arithmetic' || variant === 'geometric')
    return { ...assessment, scheme: { ...assessment.scheme, aggregation: variant } };
  const takes = (row: Indicator) => isApplicable(row, variant);
  if (!assessment.indicators.some(takes)) return undefined;
  const setting =
    variant === 'fixed' || variant === 'peers' ? { bounds: variant } : { curve: variant };
  return {
    ...assessment,
    indicators: assessment.indicators.map((row) =>
      takes(row) ? { ...row, settings: { ...row.settings, ...setting } } : row,
    ),
  };
}

/** Intervals have bounds of their own; fixed bounds must be there; an exponential needs a base. */
function isApplicable({ direction, settings }: Indicator, variant: MethodVariant): boolean {
  if (settings.rule !== 'efficacy' || direction === 'interval') return false;
  if (variant === 'fixed')
    return typeof settings.satisfactory === 'number' && typeof settings.unallowable === 'number';
  return variant !== 'exponential' || settings.base > 0;
}
