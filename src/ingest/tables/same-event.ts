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

/** Events that were read already, by all that is said of them. */
export type KnownEvents = Map<string, Source>;

/**
 * Warns of an event that stands in two rows alike: a copied file counts everything twice, but two
 * events may also have little to tell them apart, so both count.
 */
export function warnOfSame(table: TableRows, event: Event, known: KnownEvents): void {
  if (event.event !== undefined) return;
  const said = JSON.stringify({ ...event, at: null });
  const same = known.get(said);
  if (same === undefined) known.set(said, event.at);
  else
    tell(table, event.at, same, {
      level: 'warning',
      code: 'duplicate-value',
      text: 'duplicate-event',
    });
}

/** The first decision on each grade, by unit and date, by unit without a date, and by unit alone. */
export type Decided = Map<string, Map<string, Decision>>;

/**
 * Two decisions of one unit on different grades need an order: with dates on both the later one
 * counts, else the choice is the office's.
 */
export function checkDecided(table: TableRows, decision: Decision, decided: Decided): void {
  const { unit, grade, date } = decision;
  if (grade === undefined) return;
  const otherOf = (key: string): Decision | undefined =>
    [...(decided.get(key)?.values() ?? [])].find((one) => one.grade !== grade);
  const dated = JSON.stringify([unit, date]);
  const undated = JSON.stringify([unit]);
  const other = date === undefined ? otherOf(unit) : (otherOf(dated) ?? otherOf(undated));
  for (const key of [unit, date === undefined ? undated : dated]) {
    const first = decided.get(key) ?? new Map<string, Decision>();
    if (!first.has(grade)) decided.set(key, first.set(grade, decision));
  }
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
