/** The figures that an indicator can take, in the better direction from a unit's own. */
export interface FigureAxis {
  /** The t-th better figure, t ≥ 1, exactly the decimal that it stands for. */
  at: (t: number) => number;
  /** 1: greater figures are better, −1: smaller ones. */
  sign: 1 | -1;
  /** The last t whose figure is not better than y on the better axis (sign · figure); ≥ 0. */
  upTo: (y: number) => number;
  /** How far t goes. */
  last: number;
}

/** A double cannot tell neighbouring figures apart beyond this many units of the last decimal. */
export const FARTHEST = 9e15;

/**
 * The grid of figures with `decimals` places, strictly better than `x`.
 *
 * @param positiveOnly figures stay above 0 (ratios and logarithms)
 * @example figureAxis(9.63, 1, 1, false).at(1) // 9.7
 */
export function figureAxis(
  x: number,
  decimals: number,
  sign: 1 | -1,
  positiveOnly: boolean,
): FigureAxis {
  const scale = 10 ** decimals;
  const start = lastNotBeyond(sign * x, scale);
  const end = sign < 0 && positiveOnly ? -1 : FARTHEST;
  const last = Math.max(end - start, 0);
  return {
    sign,
    at: (t) => (sign * (start + t)) / scale + 0,
    upTo: (y) => {
      const t = lastNotBeyond(y, scale) - start;
      return t < 0 ? 0 : t > last ? last : t;
    },
    last,
  };
}

/** The greatest whole k with k / scale ≤ y, free of the noise of y · scale. */
function lastNotBeyond(y: number, scale: number): number {
  if (y >= FARTHEST / scale) return FARTHEST;
  if (y <= -FARTHEST / scale) return -FARTHEST;
  let k = Math.round(y * scale);
  while (k / scale > y) k -= 1;
  while ((k + 1) / scale <= y) k += 1;
  return k;
}
