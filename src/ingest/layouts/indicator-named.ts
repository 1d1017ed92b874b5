import { findName } from '../cells/find-name.ts';
import { nameKey } from '../cells/name-key.ts';
import type { IndicatorEntry, Reading } from '../tables/reading.ts';
import { headerParts } from './header-match.ts';

/** An indicator that a header or cell names, with the unit of measure behind it in brackets. */
export interface NamedIndicator {
  entry: IndicatorEntry;
  unit?: string;
}

/** The indicator that a text names: whole, or without a unit of measure in brackets. */
export function indicatorNamed(reading: Reading, text: string): NamedIndicator | undefined {
  const whole = findName(reading.entryNames, text);
  if (whole) return { entry: whole };
  if (!/[)）\]］】〕]\s*$/.test(text)) return undefined;
  const parts = headerParts(text, (inner) => isOwnUnit(reading, inner));
  if (parts.unit === undefined) return undefined;
  const entry = findName(reading.entryNames, parts.name);
  return entry && { entry, unit: parts.unit };
}

/** An indicator may have a unit of measure that we do not know; in its header it is one. */
export function isOwnUnit(reading: Reading, text: string): boolean {
  return reading.entries.some(({ rows }) =>
    rows.some(({ unit }) => unit && nameKey(unit) === text),
  );
}
