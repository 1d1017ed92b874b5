import type { Decision } from '../../model/dataset.ts';
import type { Source } from '../../model/source.ts';
import type { Finding } from '../cells/located-problem.ts';
import { placeOf, placeText } from '../cells/place-text.ts';
import { report } from './table-log.ts';
import type { TableRows } from './table-rows.ts';

/** A row of events as it was read. */
interface Event {
  unit: string;
  /** Where given, rows of it count once anyway. */
  event?: string;
  at: Source;
}

/**
 * Warns of an event that stands in two rows alike: a copied file counts everything twice, but two
 * events may also have little to tell them apart, so both count.
 */
export function warnOfSame<T extends Event>(
  table: TableRows,
  event: T,
  before: readonly T[],
): void {
  if (event.event !== undefined) return;
  const said = JSON.stringify({ ...event, at: null });
  const same = before.find(
    (one) => one.unit === event.unit && JSON.stringify({ ...one, at: null }) === said,
  );
  if (same)
    tell(table, event.at, same.at, {
      level: 'warning',
      code: 'duplicate-value',
      text: 'duplicate-event',
    });
}

/**
 * Two decisions of one unit on different grades need an order: with dates on both the later one
 * counts, else the choice is the office's.
 */
export function checkDecided(
  table: TableRows,
  decision: Decision,
  before: readonly Decision[],
): void {
  const { unit, grade, date } = decision;
  if (grade === undefined) return;
  const other = before.find(
    (one) =>
      one.unit === unit &&
      one.grade !== undefined &&
      one.grade !== grade &&
      (date === undefined || one.date === undefined || one.date === date),
  );
  if (other)
    tell(table, decision.at, other.at, {
      level: 'error',
      code: 'conflicting-value',
      text: 'conflicting-decision',
    });
}

function tell(
  { log }: TableRows,
  { row, column }: Source,
  other: Source,
  finding: Omit<Finding, 'params'>,
): void {
  report(
    log,
    { ...finding, params: { other: placeText(other) } },
    (row ?? 1) - 1,
    (column ?? 1) - 1,
    {
      also: [placeOf(other)],
    },
  );
}
