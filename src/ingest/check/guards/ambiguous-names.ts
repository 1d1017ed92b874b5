import type { Problem } from '../../../model/problem.ts';
import type { Source } from '../../../model/source.ts';
import { locatedProblem } from '../../cells/located-problem.ts';
import { nameKey } from '../../cells/name-key.ts';
import { placeOf, placeText } from '../../cells/place-text.ts';
import type { Reading } from '../../tables/reading.ts';

interface Said {
  code: string;
  name: string;
  as: 'code' | 'name' | 'short' | 'alias';
  at: Source;
}

/** Codes, names, short names and aliases that stand for two units, or two indicators. */
export function ambiguousNames(reading: Reading): Problem[] {
  const units = reading.units.flatMap(({ code, name, short, aliases, nameEn, at }) => {
    const one = { code, name, at };
    const more = [...aliases, nameEn ?? ''].map((text) => ({ ...one, as: 'alias' as const, text }));
    return [
      { ...one, as: 'code' as const, text: code },
      { ...one, as: 'name' as const, text: name },
      { ...one, as: 'short' as const, text: short ?? '' },
      ...more,
    ];
  });
  const indicators = reading.entries.flatMap(({ code, rows }) =>
    rows.flatMap(({ name, at }) => [
      { code, name, at, as: 'code' as const, text: code },
      { code, name, at, as: 'name' as const, text: name },
    ]),
  );
  return [...sharedNames(reading, units, 'unit'), ...sharedNames(reading, indicators, 'indicator')];
}

function sharedNames(
  reading: Reading,
  said: readonly (Said & { text: string })[],
  kind: 'unit' | 'indicator',
): Problem[] {
  const first = new Map<string, Said>();
  const told = new Set<string>();
  const problems: Problem[] = [];
  for (const one of said) {
    const key = nameKey(one.text);
    if (key === '') continue;
    const other = first.get(key);
    if (other === undefined) first.set(key, one);
    const isSame = other === undefined || nameKey(other.code) === nameKey(one.code);
    const isTold = told.has(key) || (other?.as === 'name' && one.as === 'name');
    if (isSame || isTold) continue;
    told.add(key);
    problems.push(ambiguous(reading, { one, other, kind }));
  }
  return problems;
}

function ambiguous(
  reading: Reading,
  { one, other, kind }: { one: Said & { text: string }; other: Said; kind: string },
): Problem {
  const { place, row, column } = one.at;
  return locatedProblem(
    {
      level: 'error',
      code: 'ambiguous-name',
      text: `ambiguous-${kind}`,
      params: {
        text: one.text,
        first: other.name,
        second: one.name,
        as: one.as,
        otherAs: other.as,
        other: placeText(other.at),
      },
    },
    {
      assessment: reading.id,
      ...place,
      ...(row === undefined ? {} : { row }),
      ...(column === undefined ? {} : { column }),
      found: one.text,
      also: [placeOf(other.at)],
    },
  );
}
