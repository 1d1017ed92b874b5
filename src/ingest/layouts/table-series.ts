import { type FigureField, type FigureSeries, figureSeries } from '../cells/figure-series.ts';
import { reportMixedPercent } from '../cells/mixed-percent.ts';
import type { IndicatorEntry, Reading } from '../tables/reading.ts';
import type { TableLog } from '../tables/table-log.ts';

/** The figure series of one table: one for each indicator, field and stated unit of measure. */
export interface TableSeries {
  reading: Reading;
  log: TableLog;
  byEntry: Map<IndicatorEntry, FigureSeries[]>;
}

export function openSeries(reading: Reading, log: TableLog): TableSeries {
  return { reading, log, byEntry: new Map() };
}

export function seriesFor(
  { reading, log, byEntry }: TableSeries,
  entry: IndicatorEntry,
  field: FigureField,
  statedUnit: string | undefined,
): FigureSeries {
  const ofEntry = byEntry.get(entry) ?? [];
  const known = ofEntry.find((s) => s.field === field && s.options.statedUnit === statedUnit);
  if (known) return known;
  const series = figureSeries(reading, log, { entry, field, statedUnit });
  byEntry.set(entry, [...ofEntry, series]);
  return series;
}

/** Looks at each whole series once more at the end of its table. */
export function closeSeries({ byEntry }: TableSeries): void {
  for (const series of [...byEntry.values()].flat()) reportMixedPercent(series);
}
