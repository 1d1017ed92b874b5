import type { TableName } from '../../model/tables.ts';
import { locatedProblem } from '../cells/located-problem.ts';
import type { FilesRead } from '../files/read-files.ts';
import { tableNamed } from '../layouts/header-match.ts';
import type { Reading } from '../tables/reading.ts';

/** Reports a table of units, or of indicators and tasks, that has a header and no rows. */
function checkRows(reading: Reading, files: FilesRead): void {
  const missing: [names: TableName[], isEmpty: boolean][] = [
    [['units'], reading.units.length === 0],
    [['indicators', 'tasks'], reading.entries.length === 0],
  ];
  for (const [names, isEmpty] of missing) {
    const delivered = files.tables.find(({ table }) => names.includes(table));
    if (!isEmpty || !delivered) continue;
    const { place } = delivered.grid;
    const isReported = reading.problems.some(
      ({ level, file, sheet }) => level === 'error' && file === place.file && sheet === place.sheet,
    );
    if (isReported) continue;
    const params = { table: tableNamed(delivered.table).zh, name: delivered.table };
    reading.problems.push(
      locatedProblem(
        { level: 'error', code: 'missing-value', text: 'table-without-rows', params },
        { assessment: reading.id, ...place },
      ),
    );
  }
}

/** Reports tables that must be there and are not; those that may be in an unreadable file are not. */
export function checkTables(reading: Reading, files: FilesRead): void {
  checkRows(reading, files);
  const delivered = new Set(files.tables.map(({ table }) => table));
  const isThere = (name: TableName): boolean =>
    delivered.has(name) || files.unread.has(name) || files.unread.has('any');
  const rules = new Set(reading.entries.flatMap((e) => e.rows.map((row) => row.settings.rule)));
  const needed: [name: TableName, needed: boolean][] = [
    ['units', true],
    ['indicators', !isThere('tasks')],
    ['values', reading.entries.some((entry) => entry.usesValues)],
    ['bands', rules.has('bands')],
    ['ratings', rules.has('votes') || rules.has('ratings')],
  ];
  for (const [name, isNeeded] of needed) {
    if (!isNeeded || isThere(name)) continue;
    reading.losses.all = true;
    const { zh } = tableNamed(name);
    reading.problems.push(
      locatedProblem(
        {
          level: 'error',
          code: 'missing-table',
          text: 'missing-table',
          params: { table: zh, name },
        },
        { assessment: reading.id, file: null },
      ),
    );
  }
}
