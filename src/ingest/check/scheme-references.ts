import type { Scheme } from '../../model/scheme.ts';
import { findName, isRefused, suggestions } from '../cells/find-name.ts';
import { locatedProblem } from '../cells/located-problem.ts';
import type { Reading } from '../tables/reading.ts';

/**
 * The scheme with the units and indicators that it names by their codes. Those that are not in the
 * tables are reported.
 */
export function settledScheme(reading: Reading): Scheme {
  const { scheme, units } = reading;
  if (!reading.schemeKnown) return scheme;
  const unit = (key: string, name: string): string => {
    if (units.length === 0) return name;
    const place = findName(reading.unitNames, name);
    if (place === undefined) reportName(reading, { key, name, code: 'unknown-unit' });
    return units[place ?? -1]?.code ?? name;
  };
  const indicator = (name: string): string => {
    if (reading.entries.length === 0) return name;
    const entry = findName(reading.entryNames, name);
    if (!entry) reportName(reading, { key: 'pairs', name, code: 'unknown-indicator' });
    return entry?.code ?? name;
  };
  return {
    ...scheme,
    ...(scheme.self == null ? {} : { self: unit('self', scheme.self) }),
    rivals: scheme.rivals.map((rival) => unit('rivals', rival)),
    pairs: scheme.pairs.map(([level, growth]) => [indicator(level), indicator(growth)]),
  };
}

function reportName(
  reading: Reading,
  about: { key: string; name: string; code: 'unknown-unit' | 'unknown-indicator' },
): void {
  const { key, name, code } = about;
  const names = code === 'unknown-unit' ? reading.unitNames : reading.entryNames;
  if (isRefused(names, name)) return;
  reading.problems.push(
    locatedProblem(
      {
        level: 'error',
        code,
        text: `${code}-in-scheme`,
        params: { key, nearest: suggestions(names, name) },
      },
      { assessment: reading.id, file: 'scheme.yaml', found: name },
    ),
  );
}
