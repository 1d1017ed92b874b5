import type { Scale } from '../../view/site/scale.ts';

/** Where a score stands on the scale, from 0 (left) to 1; beyond the scale it is cut. */
export function position(scale: Scale, score: number): number {
  const share = (score - scale.low) / (scale.high - scale.low);
  return Math.min(1, Math.max(0, share));
}

/** A tick a step; 60 and 100 are the long ones, on a part of the scale every ten. */
export function ticks({ low, high, step }: Scale): { at: number; long: boolean }[] {
  const all: { at: number; long: boolean }[] = [];
  for (let at = low; at <= high; at += step) {
    all.push({ at, long: at === 60 || at === 100 || (step < 10 && at % 10 === 0) });
  }
  return all;
}
