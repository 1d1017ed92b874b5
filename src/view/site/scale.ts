/** The stretch of the scale from 0 to 100 that rulers show, with a tick every `step` points. */
export interface Scale {
  low: number;
  high: number;
  step: number;
}

const USUAL: Scale = { low: 40, high: 110, step: 10 };
const WHOLE: Scale = { low: 0, high: 110, step: 10 };

/** From 40 as a rule; from 0 where a total lies below, so that marks do not heap up at the edge. */
export function scaleFor(totals: readonly number[]): Scale {
  return totals.some((total) => total < USUAL.low) ? WHOLE : USUAL;
}

const STEPS = [1, 2, 5, 10];
const MOST_STEPS = 8;

/**
 * The stretch that a drawing of some scores shows: the whole scale, or, where they spread over less
 * than a quarter of it, the round figures around them. Where all are
 * equal there is nothing to show larger.
 */
export function stretchFor(scores: readonly number[], scale: Scale): Scale {
  const min = Math.min(...scores);
  const max = Math.max(...scores);
  if (!(min < max) || (max - min) * 4 >= scale.high - scale.low) return scale;
  for (const step of STEPS) {
    const low = Math.floor(min / step) * step;
    const high = Math.max(Math.ceil(max / step) * step, low + 4 * step);
    if ((high - low) / step <= MOST_STEPS) return { low, high, step };
  }
  return scale;
}
