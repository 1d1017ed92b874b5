import type { Change, Measure } from '../model/dataset.ts';
import type { MissingReason } from '../model/scheme.ts';
import type { GridCell } from './grid.ts';
import type { Finding } from './located-problem.ts';
import type { MissingMarks } from './missing-marks.ts';

export interface FigureOptions {
  measure?: Measure | undefined;
  /** Unit of measure of the indicator, as written. */
  unit?: string | undefined;
  /** Unit that the header, the corner or the row states; a unit in the cell goes before it. */
  statedUnit?: string | undefined;
  marks: MissingMarks;
}

/** A table cell: its text, and the typed cell where it is of a workbook. */
export interface CellText {
  text: string;
  cell?: GridCell | undefined;
}

export type ParsedFigure =
  | { kind: 'value'; value: number; changes: readonly Change[]; warnings: readonly Finding[] }
  | { kind: 'missing'; reason: MissingReason; changes: readonly Change[] }
  | { kind: 'problem'; problem: Finding };

const NONE: readonly never[] = [];

/** Reads the figure of a cell, with everything that was changed on the way. */
export function parseFigure(input: CellText, _options: FigureOptions): ParsedFigure {
  return { kind: 'value', value: Number(input.text), changes: NONE, warnings: NONE };
}

/** A number without unit, percent sign or words: points, votes, weights, decimals. */
export function parsePlainNumber(_input: CellText): ParsedFigure {
  return { kind: 'value', value: 0, changes: NONE, warnings: NONE };
}
