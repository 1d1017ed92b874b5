import type { Assessment } from '../model/dataset.ts';
import type { CategoryScheme, Scheme } from '../model/scheme.ts';
import type { Hidden } from './hidden.ts';

/**
 * The scheme without what is hidden. Weights stay as they are; a rule about something hidden (a
 * tie-break, a difficulty coefficient, a veto that sets it to zero) goes with it.
 */
export function publicScheme({ scheme, indicators }: Assessment, hidden: Hidden): Scheme {
  const isShown = (id: string): boolean => !hidden.categories.has(id);
  const judged = indicators.some(
    ({ code, settings: { rule } }) =>
      !hidden.codes.has(code) && (rule === 'votes' || rule === 'ratings'),
  );
  return {
    ...scheme,
    categories: publicCategories(scheme.categories, isShown),
    ranks: { ...scheme.ranks, 'tie-break': scheme.ranks['tie-break'].filter(isShown) },
    difficulty: isShown(scheme.difficulty) ? scheme.difficulty : 'total',
    vetoes: scheme.vetoes.filter(({ category = '' }) => isShown(category)),
    raters: judged ? scheme.raters : [],
    pairs: scheme.pairs.filter((pair) => pair.every((code) => !hidden.codes.has(code))),
    publish: { ...scheme.publish, hide: [] },
  };
}

function publicCategories(
  categories: readonly CategoryScheme[],
  isShown: (id: string) => boolean,
): CategoryScheme[] {
  return categories
    .filter(({ id }) => isShown(id))
    .map((one) => {
      if (one.categories === undefined) return one;
      const inner = publicCategories(one.categories, isShown);
      return { ...one, categories: inner.length > 0 ? inner : undefined };
    });
}
