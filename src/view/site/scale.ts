/** The stretch of the scale from 0 to 100 that all rulers of an assessment show. */
export interface Scale {
  low: number;
  high: number;
}

const USUAL: Scale = { low: 40, high: 110 };
const WHOLE: Scale = { low: 0, high: 110 };

/** From 40 as a rule; from 0 where a total lies below, so that marks do not heap up at the edge. */
export function scaleFor(totals: readonly number[]): Scale {
  return totals.some((total) => total < USUAL.low) ? WHOLE : USUAL;
}
