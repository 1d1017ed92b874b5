import type { Source } from '../../model/source.ts';
import { locatedProblem } from '../cells/located-problem.ts';
import { nameKey } from '../cells/name-key.ts';
import { placeOf, placeText } from '../cells/place-text.ts';
import type { Reading } from './reading.ts';

/** A name in a table of units or indicators, with its cell and the code of its row. */
export interface GivenName {
  code: string;
  name: string;
  at: Source;
}

/**
 * Reports each name that is given to a second code, at its second cell. Returns these names, which
 * are then nobody’s.
 */
export function reportSameNames(
  reading: Reading,
  given: readonly GivenName[],
  text: 'same-unit-name' | 'same-indicator-name',
): string[] {
  const first = new Map<string, GivenName>();
  const refused: string[] = [];
  for (const one of given) {
    const key = nameKey(one.name);
    const other = first.get(key);
    if (!other) first.set(key, one);
    else if (nameKey(other.code) !== nameKey(one.code)) {
      refused.push(one.name);
      tell(reading, one, other, text);
    }
  }
  return refused;
}

function tell(
  reading: Reading,
  { code, name, at }: GivenName,
  other: GivenName,
  text: 'same-unit-name' | 'same-indicator-name',
): void {
  const params = { name, code, otherCode: other.code, other: placeText(other.at) };
  const { place, row, column } = at;
  reading.problems.push(
    locatedProblem(
      { level: 'error', code: 'duplicate-code', text, params },
      {
        assessment: reading.id,
        ...place,
        ...(row === undefined ? {} : { row }),
        ...(column === undefined ? {} : { column }),
        found: name,
        also: [placeOf(other.at)],
      },
    ),
  );
}
