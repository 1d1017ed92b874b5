import type { Assessment, Indicator } from '../model/dataset.ts';

/** A row whose figures are taken as they are, computed ones too. */
function given(row: Indicator): Indicator {
  if (row.settings.formula === undefined) return row;
  const { formula: _formula, ...settings } = row.settings;
  return { ...row, settings };
}

/**
 * An assessment whose computed figures count as given: what its formulas take figures from may be
 * left out of it then.
 */
export function withGivenFigures(assessment: Assessment): Assessment {
  const { indicators, inputs } = assessment;
  return {
    ...assessment,
    indicators: indicators.map(given),
    ...(inputs === undefined ? {} : { inputs: inputs.map(given) }),
  };
}
