/** Runs shorter than this are told cell by cell. */
const RUN = 3;

/** Excel addresses, in their order, with cells below one another as a range: D2, D3, D4 as D2:D4. */
export function cellRanges(cells: readonly string[]): string[] {
  const runs: string[][] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (last !== undefined && cell === below(last)) run?.push(cell);
    else runs.push([cell]);
  }
  return runs.flatMap((run) => (run.length < RUN ? run : [`${run[0]}:${run.at(-1)}`]));
}

/** The next cell of the column; undefined where it is no address. */
function below(cell: string): string | undefined {
  const [, column, row] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return row === undefined ? undefined : `${column}${Number(row) + 1}`;
}
