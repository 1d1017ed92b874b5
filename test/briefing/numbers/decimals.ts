import * as decimals from '../../view/numbers/decimals.ts';

/** Numbers as documents must write them; one that does not exist is `nothing`. */

const NOTHING = 'nothing';
const isKnown = (x: number): boolean => Number.isFinite(x);

export const fixed = (x: number, digits: number): string =>
  isKnown(x) ? decimals.fixed(x, digits) : NOTHING;
export const signed = (x: number, digits: number): string =>
  isKnown(x) ? decimals.signed(x, digits) : NOTHING;
export const percent = (share: number, digits?: number): string =>
  isKnown(share) ? decimals.percent(share, digits) : NOTHING;
export const worked = (x: number): string => (isKnown(x) ? decimals.worked(x) : NOTHING);
export const written = (x: number): string => (isKnown(x) ? decimals.written(x) : NOTHING);
