import type { UnitScore } from '../../model/scores.ts';
import type { Matter } from '../matter.ts';
import { isShare, withoutStop } from '../phrases/figure-words.ts';
import {
  categoryResults,
  cellOf,
  type GroupResult,
  indicatorResults,
  named,
} from '../phrases/result-list.ts';
import { isSetback } from '../phrases/setback.ts';
import { strongSentence } from '../phrases/strong-words.ts';
import { rankedUnits } from '../phrases/unit-words.ts';

const SHOWN = 5;
/** With fewer categories than this they stand in order of their means, not of the scheme. */
const MANY = 100;
/** Fewer units than this have no first that would be worth a sentence. */
const COMPARED = 3;
/** So many that share the best score are all named. */
const NAMED = 2;

/** Whoever has no total for a veto is praised for nothing. */
const praised = ({ scores }: Matter): UnitScore[] =>
  scores.units.filter(({ total, vetoes }) => total !== null || vetoes.length === 0);

/** The best figures: alone at the first place, one for each category, the heaviest indicator. */
function bestFigures(matter: Matter, units: readonly UnitScore[]): string[] {
  const { documents } = matter.words;
  const taken = new Set<string>();
  const found: { unit: UnitScore; code: string; weight: number; category: string }[] = [];
  for (const unit of units) {
    for (const one of unit.indicators) {
      if (one.kind !== 'scored' || typeof one.value !== 'number' || isSetback(one)) continue;
      const { code, category = '' } = one.indicator;
      if (!isShare(one.indicator) && one.indicator.measure === undefined) continue;
      const place = matter.placeOf(unit.unit.code, code);
      if (place?.place !== 1 || place.tied || place.of < COMPARED) continue;
      found.push({ unit, code, weight: one.weight, category });
    }
  }
  found.sort((a, b) => b.weight - a.weight);
  return found.flatMap(({ unit, code, category }) => {
    const key = taken.has(category) ? unit.unit.code : category;
    const one = cellOf(unit, code);
    if (taken.has(key) || taken.has(code) || !one) return [];
    for (const name of [key, code, unit.unit.code]) taken.add(name);
    const words = withoutStop(matter, strongSentence(matter, unit.unit.code, one));
    return [documents.strongFigure(unit.unit.name, words)];
  });
}

/** 平均得分、最高分, or the one score that all units have. */
function categoryText(matter: Matter, { name, count, mean, best }: GroupResult): string {
  const { documents } = matter.words;
  const score = (x: number) => matter.format.number(x, matter.scheme.rounding.category);
  const { length } = best.units;
  if (length === count) return documents.strongCategorySame(name, score(best.score));
  const names = best.units.map(({ unit }) => unit.name);
  return documents.strongCategory({
    category: name,
    mean: score(mean),
    first: length <= NAMED ? matter.format.list(names) : named(matter, names, 1),
    score: score(best.score),
    isShared: length > 1,
  });
}

/** 主要成效: the categories, the best figures, the indicators with the highest means; `most` of each. */
export function strongTexts(matter: Matter, most = Number.POSITIVE_INFINITY): string[] {
  const { documents, briefing } = matter.words;
  const units = praised(matter);
  const categories = categoryResults(rankedUnits(matter))
    .filter(({ count }) => count > 1)
    .sort((a, b) => (most < MANY ? b.mean - a.mean : 0))
    .slice(0, most)
    .map((one) => categoryText(matter, one));
  const indicators = indicatorResults(units)
    .filter(({ count }) => count > 1 && count * 4 >= units.length)
    .sort((a, b) => b.mean - a.mean)
    .slice(0, Math.min(most, SHOWN))
    .map(({ name, mean }) =>
      documents.strongIndicator(name, matter.format.number(mean, matter.scheme.rounding.category)),
    );
  const figures = bestFigures(matter, units).slice(0, Math.min(most, SHOWN));
  return [
    categories.length > 0 ? documents.strongCategories(categories.join('')) : '',
    figures.length > 0 ? documents.strongFigures(figures.join(briefing.semicolon)) : '',
    indicators.length > 0 ? documents.strongIndicators(matter.format.list(indicators)) : '',
  ].filter((text) => text !== '');
}
