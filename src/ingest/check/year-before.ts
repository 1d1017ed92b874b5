import { findName } from '../cells/find-name.ts';
import type { IndicatorEntry } from '../tables/reading.ts';
import type { LastYear } from './guards/column.ts';
import type { Read } from './upper.ts';

/**
 * The value that the same unit had a year ago under the same code and in the same unit of measure;
 * none where the table of lineage speaks of either.
 */
export function valuesBefore(before: Read | undefined, { reading, assessment }: Read): LastYear {
  if (!before) return () => undefined;
  const told = new Set(assessment.lineage.flatMap(({ from, to }) => [from, to]));
  const units = reading.units.map(({ code }) => {
    const place = told.has(code) ? undefined : findName(before.reading.unitNames, code);
    return place !== undefined && before.reading.units[place]?.code === code ? place : undefined;
  });
  const entries = new Map(
    reading.entries.map((entry) => [entry, told.has(entry.code) ? undefined : same(before, entry)]),
  );
  return (entry, place) => {
    const value = entries.get(entry)?.figures[units[place] ?? -1]?.value;
    return typeof value === 'number' ? value : undefined;
  };
}

function same(before: Read, entry: IndicatorEntry): IndicatorEntry | undefined {
  const found = findName(before.reading.entryNames, entry.code);
  const isSame = found?.code === entry.code && found.rows[0]?.unit === entry.rows[0]?.unit;
  return isSame ? found : undefined;
}
