import { lineCount, piecesOf } from './line-count.ts';

/** Texts of a table by row and column; undefined where a cell spans columns or none begins. */
export type CellTexts = readonly (readonly (string | undefined)[])[];

/** The smallest step by which a column is widened, in characters. */
const STEP = 0.5;
const MOST_STEPS = 80;
/** A cell with one line less beside a higher cell saves nothing yet, but counts a little. */
const ON_THE_WAY = 0.05;

/**
 * Finds widths with which the rows take few lines: starts from the floors and always widens the
 * column that saves most for its room. Widths are in characters of the type, with padding.
 *
 * @returns undefined where not even the floors fit
 */
export function fewestLines(
  texts: CellTexts,
  floors: readonly number[],
  room: number,
  padding: number,
): number[] | undefined {
  const columns = floors.map((floor, column) => linesByStep(texts, column, floor - padding));
  const steps = floors.map(() => 0);
  let free = room - floors.reduce((sum, one) => sum + one, 0);
  if (free < 0) return undefined;
  for (;;) {
    const next = bestStep(columns, steps, free);
    if (next === undefined) break;
    free -= (next.step - (steps[next.column] ?? 0)) * STEP;
    steps[next.column] = next.step;
  }
  return floors.map((floor, column) => floor + (steps[column] ?? 0) * STEP);
}

/** Lines of all rows together, each as high as its highest cell. */
export function rowLines(texts: CellTexts, widths: readonly number[], padding: number): number {
  const cells = widths.map((width, column) => linesIn(texts, column, width - padding));
  return texts.reduce((sum, _, row) => sum + Math.max(1, ...cells.map((of) => of[row] ?? 0)), 0);
}

const linesIn = (texts: CellTexts, column: number, room: number): number[] =>
  texts.map((row) => lineCount(piecesOf(row[column] ?? ''), room));

/**
 * Lines of a column's cells by row, for each width from the floor until all cells have their fewest
 * lines.
 */
function linesByStep(texts: CellTexts, column: number, room: number): number[][] {
  const cells = texts.map((row) => piecesOf(row[column] ?? ''));
  const fewest = cells.map((cell) => lineCount(cell, Number.POSITIVE_INFINITY));
  const steps: number[][] = [];
  for (let step = 0; step < MOST_STEPS; step++) {
    const lines = cells.map((cell) => lineCount(cell, room + step * STEP));
    steps.push(lines);
    if (lines.every((count, row) => count === fewest[row])) break;
  }
  return steps;
}

interface Step {
  column: number;
  step: number;
}

function bestStep(
  columns: readonly number[][][],
  steps: readonly number[],
  free: number,
): Step | undefined {
  let [best, most]: [Step | undefined, number] = [undefined, 0];
  const now = steps.map((step, column) => columns[column]?.[step] ?? []);
  for (const [column, levels] of columns.entries()) {
    const from = steps[column] ?? 0;
    const others = highest(now.filter((_, other) => other !== column));
    const cost = costOf(now[column] ?? [], others);
    for (let step = from + 1; step < levels.length && (step - from) * STEP <= free; step++) {
      const saved = (cost - costOf(levels[step] ?? [], others)) / (step - from);
      if (saved > most) [best, most] = [{ column, step }, saved];
    }
  }
  return best;
}

const highest = (columns: readonly number[][]): number[] =>
  (columns[0] ?? []).map((_, row) => Math.max(...columns.map((lines) => lines[row] ?? 0)));

const costOf = (lines: readonly number[], others: readonly number[]): number =>
  lines.reduce(
    (sum, count, row) => sum + Math.max(count, others[row] ?? 0) + count * ON_THE_WAY,
    0,
  );
