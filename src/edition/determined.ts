/** Coefficients of unknowns; what they add up to does not matter here. */
export type Equation = ReadonlyMap<string, number>;

/** Smaller than this beside the greatest coefficient is the noise of elimination. */
const NOISE = 1e-9;

/** The unknowns that linear equations leave no freedom to (Gauss and Jordan). */
export function determined(equations: readonly Equation[]): Set<string> {
  const unknowns = [...new Set(equations.flatMap((one) => [...one.keys()]))];
  const rows = equations.map((one) => scaled(unknowns.map((unknown) => one.get(unknown) ?? 0)));
  let solved = 0;
  for (let column = 0; column < unknowns.length && solved < rows.length; column += 1) {
    const size = (row: number): number => Math.abs(rows[row]?.[column] ?? 0);
    let best = solved;
    for (let row = solved + 1; row < rows.length; row += 1) if (size(row) > size(best)) best = row;
    if (size(best) <= NOISE) continue;
    swap(rows, solved, best);
    eliminate(rows, solved, column);
    solved += 1;
  }
  const alone = rows
    .slice(0, solved)
    .map((row) => unknowns.filter((_, column) => Math.abs(row[column] ?? 0) > NOISE))
    .filter(({ length }) => length === 1);
  return new Set(alone.flat());
}

function scaled(row: readonly number[]): number[] {
  const most = Math.max(...row.map(Math.abs));
  return most === 0 ? [...row] : row.map((coefficient) => coefficient / most);
}

function swap<T>(rows: T[], a: number, b: number): void {
  const [first, second] = [rows[a], rows[b]];
  if (first === undefined || second === undefined) return;
  rows[a] = second;
  rows[b] = first;
}

/** Leaves the unknown of a column in one row alone, with the coefficient 1. */
function eliminate(rows: number[][], pivot: number, column: number): void {
  const own = rows[pivot] ?? [];
  const by = own[column] ?? 1;
  const one = own.map((coefficient) => coefficient / by);
  rows[pivot] = one;
  rows.forEach((row, at) => {
    const factor = row[column] ?? 0;
    if (at === pivot || factor === 0) return;
    rows[at] = row.map((coefficient, i) => coefficient - factor * (one[i] ?? 0));
  });
}
