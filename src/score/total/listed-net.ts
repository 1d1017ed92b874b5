import type { UnitScore } from '../../model/scores.ts';
import { roundHalfUp } from '../round.ts';

/** More than points have. */
const DECIMALS = 10;

/**
 * A unit's net adjustment in points, as lists give it: free of the noise of binary arithmetic, so
 * that 1.8 − 2 is −0.2; undefined where it is not published.
 */
export const listedNet = ({ adjustment, withheld }: UnitScore): number | undefined =>
  withheld ? undefined : roundHalfUp(adjustment, DECIMALS);
