import type { Live } from './plan.ts';

/**
 * 四舍五入 of a cell: first to 12 significant digits, which takes away the noise of binary
 * arithmetic, then to its decimals. `value` is the rounded number that the system gave.
 */
export function rounded(cell: string, decimals: number, value: number): Live {
  return {
    text: `IF(${cell}=0,0,ROUND(ROUND(${cell},11-INT(LOG10(ABS(${cell})))),${decimals}))`,
    value,
  };
}
