import { sortReading } from '../../i18n/chinese-reading.ts';

/** Places of a unit in the orders that people look for it by. */
export type NameOrders = ReadonlyMap<string, string>;

const STROKES = new Intl.Collator('zh-Hans-u-co-stroke');
const PINYIN = new Intl.Collator('zh-Hans-u-co-pinyin');

function places<T>(items: readonly T[], compare: (a: T, b: T) => number): Map<T, number> {
  return new Map([...items].sort(compare).map((item, place) => [item, place]));
}

/**
 * The office's own order, by pinyin and by strokes, as `3 1 2` by code. Worked out here, since
 * browsers sort Chinese by their own lights, and character by character.
 */
export function nameOrders(units: readonly { code: string; name: string }[]): NameOrders {
  const read = units.map((unit, office) => ({
    ...unit,
    office,
    letters: sortReading(unit.name),
  }));
  const byPinyin = places(
    read,
    (a, b) =>
      (a.letters < b.letters ? -1 : a.letters > b.letters ? 1 : 0) ||
      PINYIN.compare(a.name, b.name) ||
      a.office - b.office,
  );
  const byStrokes = places(read, (a, b) => STROKES.compare(a.name, b.name) || a.office - b.office);
  return new Map(
    read.map((unit) => [unit.code, `${unit.office} ${byPinyin.get(unit)} ${byStrokes.get(unit)}`]),
  );
}
