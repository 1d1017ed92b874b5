import { report } from '../tables/table-log.ts';
import type { FigureSeries } from './figure-series.ts';
import type { Finding } from './located-problem.ts';

/** Percent-formatted and plain numbers mixed under one indicator: a warning at each cell. */
export function reportMixedPercent(series: FigureSeries): void {
  const { percent, plain } = series.shown;
  if (percent.length === 0 || plain.length === 0) return;
  const both = [...percent, ...plain];
  const cells: [row: number, column: number][] = [];
  for (let i = 0; i < both.length; i += 2) cells.push([both[i] ?? 0, both[i + 1] ?? 0]);
  cells.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const finding: Finding = {
    level: 'warning',
    code: 'mixed-percent',
    text: 'mixed-percent',
    params: { indicator: series.entry.name },
  };
  for (const [row, column] of cells) report(series.log, finding, row, column);
}
