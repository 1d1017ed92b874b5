import type { Indicator } from '../model/dataset.ts';

/** The full score on 0–100: base + span for efficacy, 100 elsewhere (span is 40 by default). */
export function fullScore(indicator: Indicator): number {
  const { rule, base, span = 40 } = indicator.settings;
  return rule === 'efficacy' ? base + span : 100;
}
