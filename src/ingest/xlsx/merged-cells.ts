import type { Grid } from '../files/grid.ts';

/** Where the cell that covers another begins. */
export interface Anchor {
  row: number;
  column: number;
}

/** Headers lie within these rows; only for them are merged cells looked up one by one. */
const HEADER_ROWS = 80;
/** More covered cells than this are no header. */
const MOST = 2_000_000;

const known = new WeakMap<Grid, ReadonlyMap<number, Anchor>>();
const WIDTH = 16_384;

/** The anchor of the merged cell that covers a cell of a header; undefined where none does. */
export function anchorOf(grid: Grid, row: number, column: number): Anchor | undefined {
  if (grid.merges.length === 0) return undefined;
  let anchors = known.get(grid);
  if (anchors === undefined) {
    anchors = headerAnchors(grid);
    known.set(grid, anchors);
  }
  return anchors.get(row * WIDTH + column);
}

function headerAnchors(grid: Grid): Map<number, Anchor> {
  const anchors = new Map<number, Anchor>();
  let left = MOST;
  for (const { top, left: first, bottom, right } of grid.merges) {
    const anchor = { row: top, column: first };
    for (let row = top; row <= Math.min(bottom, HEADER_ROWS) && left > 0; row++) {
      for (let column = first; column <= Math.min(right, grid.width - 1); column++, left--) {
        anchors.set(row * WIDTH + column, anchor);
      }
    }
  }
  return anchors;
}
