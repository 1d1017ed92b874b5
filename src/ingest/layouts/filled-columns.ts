import type { Grid } from '../files/grid.ts';

/** The columns that hold any text in the rows from one on. */
export function filledColumns(grid: Grid, from: number): Set<number> {
  const filled = new Set<number>();
  for (let row = from; row < grid.rows.length; row++) {
    const texts = grid.rows[row] ?? [];
    for (let column = 0; column < texts.length; column++) {
      if (!filled.has(column) && texts[column]?.trim()) filled.add(column);
    }
  }
  return filled;
}
