import type { FigureField } from '../cells/figure-series.ts';
import { textAt } from '../cells/grid-cells.ts';
import type { IndicatorEntry } from '../tables/reading.ts';
import { noteChange, type TableLog } from '../tables/table-log.ts';
import type { ValueField } from './value-fields.ts';

/** Why a column that was understood is not read all the same. */
export function reasonToSkip(
  entry: IndicatorEntry,
  field: ValueField,
  usual: FigureField,
): string | undefined {
  if (field === 'value' || field === 'growth') {
    if (usual === 'target') return 'not-a-target';
    return entry.usesValues ? undefined : 'rule-without-values';
  }
  return field === 'target' || field === 'previous' ? undefined : field;
}

/** Lists a figure that is not read, e.g. of an indicator that takes no values. */
export function noteUnused(log: TableLog, row: number, column: number, why: string): void {
  const from = textAt(log.grid, row, column).trim();
  if (from !== '') noteChange(log, row, column, { from, to: '', why });
}
