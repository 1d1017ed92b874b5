import type { Unit } from '../model/dataset.ts';

/** A name as it is compared: full width folded, without white space. */
function key(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s+/g, '');
}

/**
 * Finds units (their places in the list) as they are written elsewhere: by code, else name, else
 * short name, else alias; undefined where nothing or more than one has that name.
 */
export function unitFinder(units: readonly Unit[]): (text: string) => number | undefined {
  const found = new Map<string, number | undefined>();
  const levels: ((unit: Unit) => (string | undefined)[])[] = [
    ({ code }) => [code],
    ({ name }) => [name],
    ({ short }) => [short],
    ({ aliases }) => aliases,
  ];
  for (const namesOf of levels) {
    const level = new Map<string, number | undefined>();
    units.forEach((unit, place) => {
      for (const name of namesOf(unit)) {
        if (name === undefined) continue;
        const other = level.get(key(name));
        level.set(key(name), !level.has(key(name)) || other === place ? place : undefined);
      }
    });
    for (const [name, place] of level) if (!found.has(name)) found.set(name, place);
  }
  return (text) => found.get(key(text));
}
