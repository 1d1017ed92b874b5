/** Runs shorter than this are told cell by cell. */
const RUN = 3;

interface Cell {
  text: string;
  /** Empty and NaN where it is no address. */
  column: string;
  row: number;
}

function cellOf(text: string): Cell {
  const [, column = '', row] = /^([A-Z]+)(\d+)$/.exec(text) ?? [];
  return { text, column, row: Number(row) };
}

/** Column by column from the left; what is no address comes first, as it came. */
function inOrder(a: Cell, b: Cell): number {
  const byColumn = a.column.length - b.column.length || (a.column < b.column ? -1 : 1);
  return a.column === b.column ? a.row - b.row || 0 : byColumn;
}

/** Excel addresses by column, with cells below one another as a range: D2, D3, D4 as D2:D4. */
export function cellRanges(cells: readonly string[]): string[] {
  const runs: Cell[][] = [];
  for (const cell of cells.map(cellOf).sort(inOrder)) {
    const last = runs.at(-1)?.at(-1);
    if (last?.column === cell.column && last.row + 1 === cell.row) runs.at(-1)?.push(cell);
    else runs.push([cell]);
  }
  return runs
    .map((run) => run.map(({ text }) => text))
    .flatMap((run) => (run.length < RUN ? run : [`${run[0]}:${run.at(-1)}`]));
}
