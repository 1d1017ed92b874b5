import { columnLetters } from '../../model/address.ts';
import { nameKey } from '../cells/name-key.ts';
import { report, skipColumn, type TableLog } from '../tables/table-log.ts';
import type { FoundColumn, Look } from './cross-columns.ts';
import type { CrossColumn, CrossHeader } from './cross-header.ts';
import type { ValueField } from './value-fields.ts';

const FIGURES: ReadonlySet<ValueField> = new Set(['value', 'target', 'previous', 'growth']);

/**
 * Tells of columns of known names under fields that we do not know. Beside a field that we know
 * they are listed; where a name has none but such fields (本月, 累计), nobody can say which column
 * holds the figure of the year, and that is one error for the whole row of fields.
 */
export function tellForeignColumns<T>(
  log: TableLog,
  header: CrossHeader,
  look: Look<T>,
  given: { foreign: readonly CrossColumn[]; columns: readonly FoundColumn<T>[] },
): void {
  const read = new Set(
    given.columns.filter(({ field }) => FIGURES.has(field)).map(({ at }) => nameKey(at.name)),
  );
  for (const { column, header: text } of given.foreign) skipColumn(log, column, text, 'unknown');
  const unclear = given.foreign.filter(({ name }) => !read.has(nameKey(name)));
  const [first] = unclear;
  if (!first || header.fieldRow === undefined) return;
  log.lose({ lost: look.unknown === 'unknown-indicator' ? 'an-indicator' : 'all' });
  const params = {
    name: first.name,
    fields: [...new Set(unclear.map(({ header: text }) => text))],
    columns: unclear.map(({ column }) => columnLetters(column + 1)),
  };
  report(
    log,
    { level: 'error', code: 'missing-column', text: 'foreign-fields', params },
    header.fieldRow,
    first.column,
    { found: first.header },
  );
}
