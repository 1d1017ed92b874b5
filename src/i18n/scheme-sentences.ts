import type { Indicator } from '../model/dataset.ts';
import type { CategoryScheme, Grade, Mean, Scheme, VetoItem } from '../model/scheme.ts';
import type { Format } from './format.ts';
import type { MethodMessages } from './zh-CN/method.ts';

/** What sentences on a scheme as a whole are made from. */
interface Of {
  scheme: Scheme;
  words: MethodMessages;
  format: Format;
}

const allCategories = (categories: readonly CategoryScheme[]): CategoryScheme[] =>
  categories.flatMap((one) => [one, ...allCategories(one.categories ?? [])]);

/** Ways to make one score of several that a scheme uses: of its levels, and of categories. */
export function meansUsed({ aggregation, categories }: Scheme): Mean[] {
  const levels =
    typeof aggregation === 'string'
      ? [aggregation]
      : [aggregation.indicators, aggregation.categories, aggregation.total];
  const own = allCategories(categories).flatMap((category) => category.aggregation ?? []);
  return [...new Set([...levels, ...own])];
}

/** Categories with a way of their own to become one score, or with a cap. */
export function categorySentences({ scheme, words, format }: Of): string[] {
  return allCategories(scheme.categories).flatMap(({ name, aggregation, cap }) => [
    ...(aggregation === undefined ? [] : [words.meanOfCategory(name, words.means[aggregation])]),
    ...(cap === undefined ? [] : [words.capOfCategory(name, format.number(cap))]),
  ]);
}

/** How many may get a grade; undefined without a limit. */
export function placesSentence(
  { quota, count, scope, 'quota-rounding': rounding = 'down' }: Grade,
  { words, format }: Pick<Of, 'words' | 'format'>,
): string | undefined {
  const all = scope === 'all';
  if (count !== undefined) return all ? words.gradeCountOfAll(count) : words.gradeCount(count);
  if (quota === undefined) return undefined;
  const share = format.percent(quota, Number.isInteger(quota * 100) ? 0 : 1);
  const text = all ? words.gradeShareOfAll(share) : words.gradeShare(share);
  return text + words.quotaRoundings[rounding];
}

/** A veto item, and when it holds by itself. */
export function vetoSentence(
  { name, when }: VetoItem,
  {
    words,
    format,
    scheme,
    indicators,
  }: Of & { indicators: readonly Pick<Indicator, 'code' | 'name'>[] },
): string {
  if (when === undefined) return name;
  const { indicator, category, missed, 'score-below': line } = when;
  const named =
    indicator === undefined
      ? allCategories(scheme.categories).find(({ id }) => id === category)
      : indicators.find(({ code }) => code === indicator);
  const what = named?.name ?? indicator ?? category ?? '';
  if (missed || line === undefined) return words.vetoMissed(name, what);
  return words.vetoBelow(name, what, format.number(line));
}
