import type { TraceStep } from '../../model/trace.ts';
import { countAbove, countBelow } from '../statistics.ts';

/**
 * Place of a value among ascending values: 1 + how many are better, so that equal values share a
 * place and the next places are left out (1, 1, 3). A value that is not one of them may stand
 * behind the last.
 *
 * @example placeAmong(7, Float64Array.of(5, 7, 7, 9), false) // 2
 */
export function placeAmong(x: number, sorted: Float64Array, reverse: boolean): number {
  return 1 + (reverse ? countBelow(sorted, x) : countAbove(sorted, x));
}

export function placeSteps(place: number, of: number): TraceStep[] {
  return [
    { step: 'fact', name: 'place', value: place },
    { step: 'fact', name: 'places', value: of },
  ];
}
