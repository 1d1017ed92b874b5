export interface RulerRow {
  name: string;
  score: number;
  /** As printed beside the mark. */
  text: string;
  median?: number | undefined;
}

/** Scores on one ruler each, below one another, with the size of the drawing in pixels. */
export interface RulerChart {
  title: string;
  rows: readonly RulerRow[];
  /** The ticks, every ten points of a hundred. */
  tens: readonly number[];
  /** Points that a full score has: the ticks are lettered on that scale. */
  full: number;
  width: number;
  height: number;
}

const WIDTH = 560;
const TOP = 20;
const ROW = 20;
const BELOW = 4;

/** Rulers from 60, or from the lowest score, to 100, or to the highest. */
export function rulerChart(rows: readonly RulerRow[], title: string, full = 100): RulerChart {
  const lowest = Math.min(...rows.flatMap(({ score, median }) => [score, median ?? score]));
  const highest = Math.max(100, ...rows.map(({ score }) => score));
  const low = Math.max(0, Math.min(60, Math.floor(lowest / 10) * 10));
  const high = Math.ceil(highest / 10) * 10;
  const tens = Array.from({ length: (high - low) / 10 + 1 }, (_, i) => low + i * 10);
  return { title, rows, tens, full, width: WIDTH, height: TOP + rows.length * ROW + BELOW };
}
