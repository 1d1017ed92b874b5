import type { Indicator } from '../model/dataset.ts';
import type { CategoryScheme, Grade, Mean, Scheme, VetoItem } from '../model/scheme.ts';
import type { Format } from './format.ts';
import { kindName } from './kind-name.ts';
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

/** How the scores of indicators, of categories and of the whole become one. */
export function meanSentence({ scheme: { aggregation }, words }: Omit<Of, 'format'>): string {
  if (typeof aggregation === 'string') return words.meanSame(words.means[aggregation]);
  const { indicators, categories, total } = aggregation;
  if (indicators === categories && categories === total)
    return words.meanSame(words.means[indicators]);
  return words.meanEach(words.means[indicators], words.means[categories], words.means[total]);
}

/** Decimals, and what is added up: as calculated, or as rounded. */
export function roundingSentences({
  scheme: { rounding },
  words,
}: Omit<Of, 'format'>): [decimals: string, sum: string] {
  return [words.rounding(rounding), rounding.sum === 'exact' ? words.sumExact : words.sumRounded];
}

/** The kinds of adjustments with their caps, and the limits of them and of the total. */
export function adjustmentSentences({ scheme, words, format }: Of): string[] {
  const { total: net, 'max-total': limit, ...kinds } = scheme.adjustments;
  const list = Object.entries(kinds).map(([id, kind]) =>
    words.adjustmentKind(
      kindName(scheme, id, words),
      kind.sign ?? (id === 'deduction' ? 'minus' : 'plus'),
      kind.cap === undefined ? undefined : format.number(kind.cap),
    ),
  );
  return [
    ...(list.length > 0 ? [words.adjustmentsText(format.list(list))] : []),
    ...(net ? [words.adjustmentsCap(format.number(net.cap))] : []),
    ...(limit === undefined ? [] : [words.maxTotal(format.number(limit))]),
  ];
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
