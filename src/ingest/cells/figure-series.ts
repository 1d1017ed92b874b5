import type { Figure, Indicator, Unit } from '../../model/dataset.ts';
import type { MissingReason } from '../../model/scheme.ts';
import type { Source } from '../../model/source.ts';
import type { IndicatorEntry, Reading } from '../tables/reading.ts';
import { report, sourceAt, type TableLog } from '../tables/table-log.ts';
import type { Finding } from './located-problem.ts';
import type { CellText, FigureOptions } from './parse-number.ts';
import { placeOf } from './place-text.ts';

export type FigureField = 'value' | 'target' | 'previous';

/** Where the figures of one indicator and field go, and how their cells are read. */
export interface FigureSeries {
  entry: IndicatorEntry;
  field: FigureField;
  options: FigureOptions;
  log: TableLog;
  /** True where a plain non-negative number needs no further look. */
  plain: boolean;
  /** True where a plain negative one does not either. */
  negative: boolean;
  /** Number cells shown with and without a percent format, as row and column, for mixed ones. */
  shown: { percent: number[]; plain: number[] };
  units: readonly Unit[];
}

/** What stands beside a figure in its row. */
export interface FigureRemarks {
  period?: string;
  status?: { reason: MissingReason; text: string };
  source?: string;
  note?: string;
  date?: string;
  document?: string;
}

/** A cell on its way into a figure; rows and columns count from 0, `unit` is the unit's place. */
export interface FigureCell {
  figure: Figure;
  unit: number;
  cell: CellText;
  row: number;
  column: number;
  remarks: FigureRemarks | undefined;
}

export function figureSeries(
  reading: Reading,
  log: TableLog,
  given: { entry: IndicatorEntry; field: FigureField; statedUnit?: string | undefined },
): FigureSeries {
  const { entry, field, statedUnit } = given;
  const [row] = entry.rows;
  const unit = row?.unit;
  const words = entry.rows.some(({ settings }) => settings.rule === 'tiers');
  const plain = !reading.marks.numeric && !words && (!statedUnit || !unit || statedUnit === unit);
  return {
    entry,
    field,
    options: { measure: row?.measure, unit, statedUnit, marks: reading.marks },
    log,
    plain,
    negative: plain && row?.measure !== 'reduction',
    shown: { percent: [], plain: [] },
    units: reading.units,
  };
}

/** The tiers of a row: its own, else its rule's. */
export function tiersOf(row: Indicator | undefined): { name: string; score: number | null }[] {
  return row?.settings.tiers ?? [];
}

export function sourceIn({ log }: FigureSeries, { row, column }: FigureCell): Source {
  return sourceAt(log, row, column);
}

/** Reports at a figure's cell, with the names of its indicator and unit among the params. */
export function reportAt(
  series: FigureSeries,
  at: FigureCell,
  finding: Finding,
  other?: Source | undefined,
): void {
  const { log, entry, units } = series;
  const params = { indicator: entry.name, unitName: units[at.unit]?.name, ...finding.params };
  const also = other ? [placeOf(other)] : [];
  report(log, { ...finding, params }, at.row, at.column, { also });
}
