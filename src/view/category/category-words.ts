import type { CategoryScheme } from '../../model/scheme.ts';
import type { UnitScore } from '../../model/scores.ts';
import type { AssessmentView } from '../site/assessment-view.ts';
import { placeIn } from '../site/spreads.ts';
import { peerWords } from '../words/peer-words.ts';

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

interface Scored {
  unit: UnitScore;
  score: number;
}

/** Units with a score in a category, the highest first. */
const scoresIn = ({ scores }: AssessmentView, category: string): Scored[] =>
  scores.units
    .flatMap((unit) => {
      const score = unit.categories.find(({ id }) => id === category)?.score;
      return score === undefined ? [] : [{ unit, score }];
    })
    .sort((a, b) => b.score - a.score);

/** Mean, highest and lowest of sorted scores; those who share one are counted. */
function rangeTexts(of: AssessmentView, ranked: readonly Scored[]): string[] {
  const { site, documents } = of.words;
  const [high, low] = [ranked[0]?.score, ranked.at(-1)?.score];
  if (high === undefined || low === undefined) return [];
  const count = ranked.length;
  const number = (x: number) => of.format.number(x, of.scheme.rounding.category);
  if (high === low) return [site.categorySame(count, number(high))];
  const whoHas = (score: number) => {
    const names = ranked.filter((one) => one.score === score).map(({ unit }) => unit.unit.name);
    const [name = ''] = names;
    const noun = of.scheme['unit-noun'] ?? site.defaultNoun;
    return names.length === 1 ? name : documents.andOthers(name, names.length, noun);
  };
  const mean = ranked.reduce((sum, { score }) => sum + score, 0) / count;
  const range = { mean: number(mean), high: number(high), low: number(low) };
  return [site.categoryRange({ count, ...range, first: whoHas(high), last: whoHas(low) })];
}

/** Where the publisher stands, who is first and last among the ranked. */
export function categoryLead(of: AssessmentView, category: CategoryScheme): string[] {
  const { site } = of.words;
  const scored = scoresIn(of, category.id);
  if (scored.length === 0) return [site.categoryNoScores];
  if (of.scores.partial) return [site.partialNote];
  const ranked = scored.filter(({ unit }) => unit.groupRank !== null);
  const overall = rangeTexts(of, ranked);
  const own = ranked.find(({ unit }) => unit.unit.code === of.scheme.self);
  const spread = of.spreads.get(own?.unit.unit.group ?? '')?.categories.get(category.id);
  const place = own && placeIn(spread, own.unit, own.score);
  if (!place) return overall;
  const sentence = peerWords(of).categoryOwn({
    unit: own.unit.unit.name,
    score: of.format.number(own.score, of.scheme.rounding.category),
    place: of.format.rank(place.rank, place.tied),
  });
  return [sentence, ...overall];
}
