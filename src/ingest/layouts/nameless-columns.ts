import { columnLetters } from '../../model/address.ts';
import { report, type TableLog } from '../tables/table-log.ts';
import type { Look } from './cross-columns.ts';
import type { CrossHeader } from './cross-header.ts';
import type { NamelessColumn } from './sort-columns.ts';

/** Reports columns of figures without a name, neighbours together. */
export function reportNameless<T>(
  log: TableLog,
  header: CrossHeader,
  look: Look<T>,
  nameless: readonly NamelessColumn[],
): void {
  for (const [i, { at, left }] of nameless.entries()) {
    if (nameless[i - 1]?.at.column === at.column - 1) continue;
    let end = i + 1;
    while (nameless[end]?.at.column === at.column + end - i) end++;
    const columns = nameless.slice(i, end).map((one) => columnLetters(one.at.column + 1));
    log.lose({ lost: look.unknown === 'unknown-indicator' ? 'an-indicator' : 'all' });
    report(
      log,
      {
        level: 'error',
        code: look.unknown,
        text: `${look.unknown}-nameless`,
        params: { columns, left },
      },
      header.row,
      at.column,
    );
  }
}
