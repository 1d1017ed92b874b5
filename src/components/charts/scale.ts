import type { Scale } from '../../view/site/scale.ts';

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
