import { isBlankRow } from '../cells/grid-cells.ts';
import { reportTable, type TableLog } from '../tables/table-log.ts';
import type { CrossHeader } from './cross-header.ts';

/**
 * A table with rows of which nothing could be read has no header that we know. Nothing is added to
 * an error that says so already.
 */
export function reportNoFigures(log: TableLog, header: CrossHeader): void {
  const { grid, problems } = log;
  const { file, sheet } = grid.place;
  const isReported = problems.some(
    (problem) => problem.level === 'error' && problem.file === file && problem.sheet === sheet,
  );
  if (isReported) return;
  for (let row = header.bodyStart; row < grid.rows.length; row++) {
    if (isBlankRow(grid, row)) continue;
    log.lose({ lost: 'all' });
    reportTable(log, {
      level: 'error',
      code: 'missing-column',
      text: 'values-without-header',
      params: {},
    });
    return;
  }
}
