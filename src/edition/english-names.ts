import { ownerFinder } from '../analyse/cascade.ts';
import { englishUnit, englishWord } from '../i18n/english-words.ts';
import type { Assessment, Unit } from '../model/dataset.ts';
import type { Site } from '../model/site.ts';

/** What a reader of English is told for the Chinese names of one assessment. */
export interface EnglishNames {
  /** A name that stands in no table of its own: an assessed unit, or one of `names-en`. */
  other: (text: string) => string;
  /** The same of each of several names in one cell. */
  others: (text: string) => string;
  /** A unit of measure. */
  measure: (text: string) => string;
  /** A tier or a period. Two that would be called the same keep their own names. */
  word: (text: string) => string;
}

/** What stands between several names in one cell; kept, but for its width. */
const BETWEEN = /([;；、，]\s*)/;

export function englishNames(
  site: Site,
  units: readonly Unit[],
  { indicators, inputs = [] }: Pick<Assessment, 'indicators' | 'inputs'>,
): EnglishNames {
  const given = new Map(Object.entries(site['names-en'] ?? {}));
  const find = ownerFinder(units);
  const other = (text: string): string => given.get(text) ?? find({ text })?.nameEn ?? text;
  const words = [...indicators, ...inputs].flatMap(({ settings: { tiers, periods } }) => [
    ...(tiers ?? []).map(({ name }) => name),
    ...(periods ?? []).map(({ name }) => name),
  ]);
  const wordOf = (text: string): string => given.get(text) ?? englishWord(text) ?? text;
  const clashing = sharedBy([...new Set(words)], wordOf);
  return {
    other,
    others: (text) => given.get(text) ?? translated(text.split(BETWEEN), other),
    measure: (text) => englishUnit(text, (part) => given.get(part)) ?? text,
    word: (text) => (clashing.has(text) ? text : wordOf(text)),
  };
}

/** The names that another of them would share its English name with. */
export function sharedBy(
  names: readonly string[],
  english: (name: string) => string,
): ReadonlySet<string> {
  const same = Map.groupBy(names, english);
  return new Set([...same.values()].filter((list) => list.length > 1).flat());
}

/** Signs between names that were all put into English are those of English. */
function translated(parts: readonly string[], other: (text: string) => string): string {
  const names = parts.map((part, place) => (place % 2 === 0 ? other(part) : part));
  const isChinese = names.some((name, place) => place % 2 === 0 && /\p{Script=Han}/u.test(name));
  return isChinese
    ? names.join('')
    : names.map((name, place) => (place % 2 === 0 ? name : '; ')).join('');
}
