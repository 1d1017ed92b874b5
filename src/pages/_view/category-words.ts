import type { CategoryScheme } from '../../model/scheme.ts';
import type { AssessmentView } from './assessment-view.ts';
import type { SiteView } from './site-view.ts';
import { placeIn } from './spreads.ts';

export function findCategory(
  categories: readonly CategoryScheme[],
  id: string,
): CategoryScheme | undefined {
  for (const category of categories) {
    if (category.id === id) return category;
    const inner = findCategory(category.categories ?? [], id);
    if (inner) return inner;
  }
  return undefined;
}

/** Where the publisher stands, who is first and last. */
export function categoryLead(
  view: SiteView,
  of: AssessmentView,
  category: CategoryScheme,
): string[] {
  const { site } = view.words;
  const score = (x: number) => view.format.number(x, of.scheme.rounding.category);
  const scored = of.scores.units
    .flatMap((unit) => {
      const found = unit.categories.find(({ id }) => id === category.id)?.score;
      return found === undefined ? [] : [{ unit, score: found }];
    })
    .sort((a, b) => b.score - a.score);
  const first = scored[0];
  const last = scored.at(-1);
  if (!first || !last) return [site.categoryNoScores];
  if (of.scores.partial) return [site.partialNote];
  const mean = scored.reduce((sum, one) => sum + one.score, 0) / scored.length;
  const overall = site.categoryRange({
    count: scored.length,
    mean: score(mean),
    first: first.unit.unit.name,
    high: score(first.score),
    last: last.unit.unit.name,
    low: score(last.score),
  });
  const own = scored.find(({ unit }) => unit.unit.code === of.scheme.self);
  const spread = own && of.spreads.get(own.unit.unit.group ?? '')?.categories.get(category.id);
  if (!own || !spread) return [overall];
  const sentence = site.categoryOwn({
    unit: own.unit.unit.name,
    score: score(own.score),
    place: view.format.rank(placeIn(spread, own.score)),
  });
  return [sentence, overall];
}
