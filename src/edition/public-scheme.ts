import type { Assessment } from '../model/dataset.ts';
import type { CategoryScheme, Scheme, VetoItem } from '../model/scheme.ts';
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
    vetoes: scheme.vetoes
      .filter(({ category = '' }) => isShown(category))
      .map((item) => publicVetoItem(item, hidden)),
    raters: judged ? scheme.raters : [],
    pairs: scheme.pairs.filter((pair) => pair.every((code) => !hidden.codes.has(code))),
    publish: { ...scheme.publish, hide: [] },
  };
}

/** Whether an automatic veto goes by something hidden. */
export function hangsOnHidden({ when }: VetoItem, { codes, categories }: Hidden): boolean {
  if (when === undefined) return false;
  return codes.has(when.indicator ?? '') || categories.has(when.category ?? '');
}

/** A veto item without what makes it automatic where that is hidden. */
function publicVetoItem(item: VetoItem, hidden: Hidden): VetoItem {
  if (!hangsOnHidden(item, hidden)) return item;
  const { when: _when, ...rest } = item;
  return rest;
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
