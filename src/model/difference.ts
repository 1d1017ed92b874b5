import type { TableName } from './tables.ts';

/** What differs between two versions of an assessment’s data, and what it did to the results. */

export type CellValue = number | string | boolean | null;

/** The filled cells of a row, by column key. */
export type RowCells = Readonly<Record<string, CellValue>>;

export interface CellDifference {
  table: TableName | 'scheme';
  unit: string | null;
  indicator: string | null;
  /** Column key, or path of a scheme key; `row` for a whole row that came or went. */
  field: string;
  period: string | null;
  /** Null where the cell is blank or the row absent; ballots are null on both sides. */
  before: CellValue | RowCells;
  after: CellValue | RowCells;
  /** Where the later version says it (else the earlier): `values.xlsx 完成情况!C2`. */
  source: string | null;
}

export interface UnitDifference {
  code: string;
  /** Whether a cell of the unit’s own changed, or only others’ or the rules. */
  ownChanged: boolean;
  /** Only what differs; each as before and after, null where there is none. */
  total?: [number | null, number | null];
  rank?: [number | null, number | null];
  groupRank?: [number | null, number | null];
  grade?: [string | null, string | null];
  indicators: { code: string; scoreExact: [number | null, number | null] }[];
}

export interface Difference {
  equal: boolean;
  cells: CellDifference[];
  units: UnitDifference[];
}
