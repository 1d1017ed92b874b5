import type { Source } from '../../model/source.ts';
import type { Finding } from '../cells/located-problem.ts';
import { placeOf, placeText } from '../cells/place-text.ts';
import { report } from './table-log.ts';
import { sourceOf, type TableRows } from './table-rows.ts';

/** What was given of one thing (a unit's votes of a tier, its figure at a date), by its key. */
export type Given = Map<string, { content: string; at: Source }>;

/**
 * Whether a row says of something what another one said before. The same is listed as a
 * duplicate, something else is an error that names both places; neither row is used again.
 */
export function wasGiven(
  table: TableRows,
  row: number,
  what: {
    given: Given;
    id: readonly (string | undefined)[];
    content: readonly unknown[];
    /** Column of the cell that is to blame. */
    column: string;
    /** `rows`, `votes` or `bands`, as the words have it. */
    words: string;
  },
): boolean {
  const id = JSON.stringify(what.id);
  const content = JSON.stringify(what.content);
  const other = what.given.get(id);
  if (!other) {
    what.given.set(id, { content, at: sourceOf(table, row, what.column) });
    return false;
  }
  const equal = other.content === content;
  const finding: Finding = {
    level: equal ? 'warning' : 'error',
    code: equal ? 'duplicate-value' : 'conflicting-value',
    text: `${equal ? 'duplicate' : 'conflicting'}-${what.words}`,
    params: { other: placeText(other.at) },
  };
  const column = table.header.columns.get(what.column) ?? 0;
  report(table.log, finding, row, column, { also: [placeOf(other.at)] });
  return true;
}
