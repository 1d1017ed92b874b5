import type { Figure, Indicator, Unit } from '../model/dataset.ts';
import type { NamedNumbers } from '../model/setting-fields.ts';
import type { Cell } from './cell.ts';
import type { Context, Scorer } from './rule.ts';

/** One indicator code scored for all units; arrays are by the unit's place in `Assessment.units`. */
export interface Column {
  code: string;
  /** Its rows in the table, in order; one of them or none applies to a unit. */
  rows: Indicator[];
  /** Place in `rows` of the row that applies, −1 for none. */
  rowOf: Int32Array;
  cells: Cell[];
  /** Exact scores after the floor; NaN for none. */
  exact: Float64Array;
  /** What scores a unit, made once for each row and group; undefined where no row applies. */
  scorerOf: (unit: number) => Ready | undefined;
  figures: readonly (Figure | undefined)[];
  /** Where rows are assessed in periods: each period scored as a column of its own, by name. */
  periods?: ReadonlyMap<string, Column>;
}

export interface Ready {
  scorer: Scorer;
  context: Context;
}

/** Which row of a code applies to each unit: 适用组别 and 适用单位 must both hold where given. */
export function rowsByUnit(units: readonly Unit[], rows: readonly Indicator[]): Int32Array {
  if (rows.length > 0 && rows[0]?.groups === undefined && rows[0]?.units === undefined) {
    return new Int32Array(units.length);
  }
  const tests = rows.map((row) => ({
    groups: row.groups === undefined ? undefined : new Set<string | undefined>(row.groups),
    units: row.units === undefined ? undefined : new Set(row.units),
  }));
  return Int32Array.from(units, (unit) =>
    tests.findIndex(
      ({ groups, units }) => (groups?.has(unit.group) ?? true) && (units?.has(unit.code) ?? true),
    ),
  );
}

/** The row that a unit is shown with: the one that applies, else the code's first. */
export function rowFor({ rows, rowOf, code }: Column, unit: number): Indicator {
  const row = rows[Math.max(0, rowOf[unit] ?? 0)];
  if (row === undefined) throw new Error(`no row of ${code}`);
  return row;
}

/** A period of a unit's row, with its column. */
export interface Period {
  name: string;
  weight: number;
  column: Column;
}

/** The periods in which a unit is assessed; undefined where its row has none. */
export function periodsOf({ periods, rows, rowOf }: Column, unit: number): Period[] | undefined {
  const settings = rows[rowOf[unit] ?? -1]?.settings.periods;
  if (periods === undefined || !hasPeriods(settings)) return undefined;
  return settings.flatMap(({ name, value: weight }) => {
    const column = periods.get(name);
    return column === undefined ? [] : [{ name, weight, column }];
  });
}

export function hasPeriods(settings: NamedNumbers | undefined): settings is NamedNumbers {
  return settings !== undefined && settings.length > 0;
}
