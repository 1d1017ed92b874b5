import { random } from '../analyse/firmness/random.ts';
import { unitLinks } from '../analyse/years/links.ts';
import { columnLetters } from '../model/address.ts';
import type { Assessment, Dataset } from '../model/dataset.ts';

/** By the assessment's id, the letters of its units by code. */
export type Letters = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What an assessment is called in every year: its folder. */
export const familyOf = (id: string): string => id.slice(id.indexOf('/') + 1);

/**
 * A, B, …, Z, AA for the units of each assessment, the same unit keeping its letter through the
 * years. They are dealt in an order that follows neither the table nor the ranking, drawn by the
 * sums of the delivered files: the same data give the same letters, and no letter says anything.
 */
export function lettersOf(dataset: Dataset): Letters {
  const letters = new Map<string, ReadonlyMap<string, string>>();
  const families = Map.groupBy(dataset.assessments, ({ id }) => familyOf(id));
  for (const [family, members] of families) {
    const { persons, count } = personsOf(members);
    const seed = seedOf([family, ...dataset.files.map(({ sha256 }) => sha256)]);
    const order = shuffled(count, seed);
    for (const [id, own] of persons)
      letters.set(
        id,
        new Map([...own].map(([code, person]) => [code, columnLetters((order[person] ?? 0) + 1)])),
      );
  }
  return letters;
}

/** One number for each unit that goes on through the years, by assessment and code. */
function personsOf(members: readonly Assessment[]): {
  persons: Map<string, Map<string, number>>;
  count: number;
} {
  const persons = new Map<string, Map<string, number>>();
  const byYear = [...members].sort((a, b) => a.scheme.year - b.scheme.year);
  let count = 0;
  let before: Assessment | undefined;
  for (const now of byYear) {
    const links = before ? unitLinks(before, now) : new Map();
    const earlier = persons.get(before?.id ?? '');
    const own = new Map<string, number>();
    const taken = new Set<number>();
    for (const { code } of now.units) {
      const link = links.get(code);
      const known = link?.comparable ? earlier?.get(link.from) : undefined;
      const person = known === undefined || taken.has(known) ? count++ : known;
      taken.add(person);
      own.set(code, person);
    }
    persons.set(now.id, own);
    before = now;
  }
  return { persons, count };
}

/** 32 bits of some texts (FNV-1a). */
function seedOf(texts: readonly string[]): number {
  let seed = 0x811c9dc5;
  for (const character of texts.join('\n'))
    seed = Math.imul(seed ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return seed >>> 0;
}

/** The numbers from 0 below `count` in an order drawn by the seed (Fisher and Yates). */
function shuffled(count: number, seed: number): number[] {
  const draw = random(seed);
  const order = Array.from({ length: count }, (_, place) => place);
  for (let last = count - 1; last > 0; last -= 1) {
    const place = Math.floor(draw() * (last + 1));
    const moved = order[last] ?? 0;
    order[last] = order[place] ?? 0;
    order[place] = moved;
  }
  return order;
}
