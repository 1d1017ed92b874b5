type OfUnit = { unit: string };

const known = new WeakMap<readonly OfUnit[], Map<string, OfUnit[]>>();

/** The rows of a table that are about a unit, in their order; the table is gone through once. */
export function rowsOfUnit<T extends OfUnit>(rows: readonly T[], unit: string): readonly T[] {
  const byUnit = (known.get(rows) ?? Map.groupBy(rows, (row) => row.unit)) as Map<string, T[]>;
  known.set(rows, byUnit);
  return byUnit.get(unit) ?? [];
}
