import { nameKey } from './name-key.ts';
import { nearest } from './nearest.ts';

/** Names by which units, indicators, categories and groups are found. */
export interface NameIndex<T> {
  /** By `nameKey`; null where a name belongs to more than one. */
  byKey: ReadonlyMap<string, T | null>;
  /** All names as written but refused ones, for suggestions. */
  names: readonly string[];
  /** Names that find nothing because of an error that was reported where they are given. */
  refused: ReadonlySet<string>;
}

export interface Named<T> {
  item: T;
  code: string;
  name: string;
  short?: string | undefined;
  aliases?: readonly string[];
}

/** A code goes before a name, a name before a short one, a short one before an alias. */
export function nameIndex<T>(
  items: readonly Named<T>[],
  refused: Iterable<string> = [],
): NameIndex<T> {
  const byKey = new Map<string, T | null>();
  const levels = [
    (named: Named<T>) => [named.code],
    (named: Named<T>) => [named.name],
    (named: Named<T>) => (named.short ? [named.short] : []),
    (named: Named<T>) => named.aliases ?? [],
  ];
  for (const namesOf of levels) {
    const level = new Map<string, T | null>();
    for (const named of items) {
      for (const name of namesOf(named)) {
        const key = nameKey(name);
        const other = level.get(key);
        level.set(key, other === undefined || other === named.item ? named.item : null);
      }
    }
    for (const [key, item] of level) if (!byKey.has(key) && key !== '') byKey.set(key, item);
  }
  const names = new Set(
    items.flatMap((n) => [n.name, n.short ?? '', n.code, ...(n.aliases ?? [])]),
  );
  names.delete('');
  const keys = new Set([...refused].map(nameKey));
  return { byKey, names: [...names].filter((name) => !keys.has(nameKey(name))), refused: keys };
}

/** What a text names; undefined where nothing, or more than one, has that name. */
export function findName<T>(index: NameIndex<T>, text: string): T | undefined {
  return index.byKey.get(text) ?? index.byKey.get(nameKey(text)) ?? undefined;
}

const LONGEST = 60;

/** So much is compared for one list, in letters of the names asked for; a file of strangers needs no more. */
const MOST = 4_000_000;

/** What comparing costs besides the letters themselves, in letters. */
const EACH = 6;

/** A unit has a name, a short one, aliases and a code, of which the nearest is suggested. */
const NAMES_EACH = 4;

interface Suggested {
  byText: Map<string, string[]>;
  left: number;
}

const suggested = new WeakMap<NameIndex<unknown>, Suggested>();

/** Known names that an unknown one may have meant, best first. */
export function suggestions(index: NameIndex<unknown>, text: string): string[] {
  if (text.length > LONGEST) return [];
  const cache = suggested.get(index) ?? { byText: new Map<string, string[]>(), left: MOST };
  suggested.set(index, cache);
  const known = cache.byText.get(text);
  if (known) return known;
  if (cache.left <= 0) return [];
  cache.left -= index.names.length * (text.length + EACH);
  const near = nearest(text, index.names, 3 * NAMES_EACH);
  const names = [...Map.groupBy(near, (name) => findName(index, name) ?? name).values()]
    .flatMap(([best]) => best ?? [])
    .slice(0, 3);
  cache.byText.set(text, names);
  return names;
}

/** Whether a name that finds nothing is the fault of the table that gives it, and reported there. */
export function isRefused(index: NameIndex<unknown>, text: string): boolean {
  return index.refused.has(nameKey(text));
}

/** Whether a name belongs to several, and so to none. */
export function isAmbiguous(index: NameIndex<unknown>, text: string): boolean {
  return index.byKey.get(nameKey(text)) === null;
}
