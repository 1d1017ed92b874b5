import { readLong } from '../layouts/layout-long.ts';
import { readTransposed } from '../layouts/layout-transposed.ts';
import { readWide } from '../layouts/layout-wide.ts';
import { valuesLayout } from '../layouts/values-layout.ts';
import type { Reading } from './reading.ts';
import { reportTable, type TableLog } from './table-log.ts';

/** Reads a table of figures or of targets, in whichever layout it is. */
export function readValues(log: TableLog, reading: Reading): void {
  const name = log.read.table === 'targets' ? 'targets' : 'values';
  const layout = valuesLayout(log.grid, reading);
  const usual = name === 'values' ? 'value' : 'target';
  if (layout?.kind === 'long') readLong(log, reading, name);
  else if (layout?.kind === 'wide') readWide(log, reading, { ...layout, usual });
  else if (layout?.kind === 'transposed') readTransposed(log, reading, { ...layout, usual });
  else {
    log.lose({ lost: 'all' });
    reportTable(log, {
      level: 'error',
      code: 'missing-column',
      text: 'values-without-header',
      params: {},
    });
  }
}
