import type { TableName } from '../../model/tables.ts';
import { tableNamed } from '../header-match.ts';
import { locatedProblem } from '../located-problem.ts';
import type { FilesRead } from '../read-files.ts';
import type { Reading } from '../reading.ts';

/** Reports tables that must be there and are not; those that may be in an unreadable file are not. */
export function checkTables(reading: Reading, files: FilesRead): void {
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
