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

/** Where a score stands on the scale, from 0 (left) to 1; beyond the scale it is cut. */
export function position(scale: Scale, score: number): number {
  const share = (score - scale.low) / (scale.high - scale.low);
  return Math.min(1, Math.max(0, share));
}

/** The tens of the scale; 60 and 100 are the long ticks. */
export function ticks(scale: Scale): { at: number; long: boolean }[] {
  const tens: { at: number; long: boolean }[] = [];
  for (let at = scale.low; at <= scale.high; at += 10) {
    tens.push({ at, long: at === 60 || at === 100 });
  }
  return tens;
}
