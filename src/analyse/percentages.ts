/**
 * Percentages of counts that add up to exactly 100.0 (largest remainder): each is cut to one
 * decimal, and the tenths that are left go to those who lost most by the cut; among equals to the
 * greater count, then to the earlier one. All zero where there is nothing to divide.
 *
 * @param counts whole numbers ≥ 0
 * @example percentages([17, 10, 24, 9, 162]) // [7.7, 4.5, 10.8, 4, 73]
 */
export function percentages(counts: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total === 0) return counts.map(() => 0);
  const tenths = counts.map((count) => Math.floor((count * 1000) / total));
  const left = 1000 - tenths.reduce((sum, tenth) => sum + tenth, 0);
  const remainder = (index: number) => ((counts[index] ?? 0) * 1000) % total;
  const order = counts
    .map((_, index) => index)
    .sort((a, b) => remainder(b) - remainder(a) || (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  for (const index of order.slice(0, left)) tenths[index] = (tenths[index] ?? 0) + 1;
  return tenths.map((tenth) => tenth / 10);
}
