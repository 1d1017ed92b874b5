import type { Indicator, Unit } from '../../model/dataset.ts';
import { TABLE_RULES } from '../../model/rules.ts';
import { type Named, nameIndex } from '../cells/find-name.ts';
import { nameKey } from '../cells/name-key.ts';
import type { IndicatorEntry, Reading } from './reading.ts';
import { reportSameNames } from './same-names.ts';

/** Whether a row needs figures of its own: neither from other tables, nor computed from others. */
const usesValues = ({ rule, formula }: Indicator['settings']): boolean =>
  !TABLE_RULES.has(rule) && formula === undefined;

/** Whether a row of an indicator is for a unit: in its groups, where given, and of its units. */
export function appliesTo({ groups, units }: Indicator, unit: Unit): boolean {
  if (groups && !(unit.group !== undefined && groups.includes(unit.group))) return false;
  return !units || units.includes(unit.code);
}

/** Puts the rows of each code together, and makes the names by which indicators are found. */
export function makeEntries(reading: Reading, rows: readonly Indicator[]): void {
  const byCode = new Map<string, Indicator[]>();
  for (const row of rows) {
    const key = nameKey(row.code);
    byCode.set(key, [...(byCode.get(key) ?? []), row]);
  }
  reading.entries = [...byCode.values()].map((ofCode) => entryOf(ofCode, reading.units));
  const doubled = reading.entries.flatMap((entry) => doubledRows(reading, entry));
  const named = reading.entries.flatMap((entry) =>
    entry.rows
      .filter((row) => !doubled.includes(row))
      .map((row): Named<IndicatorEntry> => ({ item: entry, code: row.code, name: row.name })),
  );
  const given = rows
    .filter((row) => !doubled.includes(row))
    .map((row) => ({
      code: row.code,
      name: row.name,
      at: reading.cellsOf.get(row)?.name ?? row.at,
    }));
  const same = reportSameNames(reading, given, 'same-indicator-name');
  reading.entryNames = nameIndex(named, [...same, ...doubled.map(({ name }) => name)]);
}

/**
 * Rows with another name under a code that is in use for the same units (`checkIndicatorRows`
 * reports them): whose name theirs is, nobody can say.
 */
function doubledRows({ units }: Reading, { rows }: IndicatorEntry): Indicator[] {
  return rows.filter((row, i) =>
    rows
      .slice(0, i)
      .some((other) => nameKey(other.name) !== nameKey(row.name) && overlap(units, other, row)),
  );
}

/** Whether two rows are both for some unit; without units, whether both are for all. */
export function overlap(units: readonly Unit[], a: Indicator, b: Indicator): boolean {
  if (!a.groups && !a.units && !b.groups && !b.units) return true;
  return units.some((unit) => appliesTo(a, unit) && appliesTo(b, unit));
}

function entryOf(rows: Indicator[], units: readonly Unit[]): IndicatorEntry {
  const [first] = rows;
  if (!first) throw new Error('an entry without rows');
  return {
    code: first.code,
    name: first.name,
    rows,
    byUnit: units.map((unit) => rows.find((row) => appliesTo(row, unit))),
    figures: new Array(units.length).fill(undefined),
    written: 0,
    usesValues: rows.some(({ settings }) => usesValues(settings)),
    periods: periodsOf(rows),
  };
}

function periodsOf(rows: readonly Indicator[]): Map<Indicator, Set<string>> {
  const periods = new Map<Indicator, Set<string>>();
  for (const row of rows) {
    const names = row.settings.periods?.map(({ name }) => name) ?? [];
    if (names.length > 0) periods.set(row, new Set(names));
  }
  return periods;
}
