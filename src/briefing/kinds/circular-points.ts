import type { UnitScore } from '../../model/scores.ts';
import type { Matter } from '../matter.ts';
import { isShare, strongSentence, withoutStop } from '../phrases/figure-words.ts';
import { indicatorLosses } from '../phrases/indicator-losses.ts';
import { plainLossNote } from '../phrases/point-factor.ts';
import { categoryResults, cellOf, indicatorResults } from '../phrases/result-list.ts';
import { leadWords } from '../phrases/target-words.ts';
import { vetoEffect } from '../phrases/veto-words.ts';
import { behindOf } from './progress-facts.ts';

const SHOWN = 5;
/** With fewer categories than this they stand in order of their means, not of the scheme. */
const MANY = 100;
/** Fewer units than this have no first that would be worth a sentence. */
const COMPARED = 3;

/** The best figures: alone at the first place, one for each category, the heaviest indicator. */
function bestFigures(matter: Matter): string[] {
  const { documents } = matter.words;
  const taken = new Set<string>();
  const found: { unit: UnitScore; code: string; weight: number; category: string }[] = [];
  for (const unit of matter.scores.units) {
    for (const one of unit.indicators) {
      if (one.kind !== 'scored' || typeof one.value !== 'number') continue;
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

/** 主要成效: the categories, the best figures, the indicators with the highest means; `most` of each. */
export function strongTexts(matter: Matter, most = Number.POSITIVE_INFINITY): string[] {
  const { documents, briefing } = matter.words;
  const score = (x: number) => matter.format.number(x, matter.scheme.rounding.category);
  const categories = categoryResults(matter)
    .filter(({ count }) => count > 1)
    .sort((a, b) => (most < MANY ? b.mean - a.mean : 0))
    .slice(0, most)
    .map(({ name, mean, best, bests }) =>
      documents.strongCategory({
        category: name,
        mean: score(mean),
        first:
          bests > 1
            ? documents.andOthers(best.unit.unit.name, bests, 'units')
            : best.unit.unit.name,
        score: score(best.score),
      }),
    );
  const indicators = indicatorResults(matter)
    .filter(({ count }) => count > 1 && count * 4 >= matter.scores.units.length)
    .sort((a, b) => b.mean - a.mean)
    .slice(0, Math.min(most, SHOWN))
    .map(({ name, mean }) => documents.strongIndicator(name, score(mean)));
  const figures = bestFigures(matter).slice(0, Math.min(most, SHOWN));
  return [
    categories.length > 0 ? documents.strongCategories(categories.join('')) : '',
    figures.length > 0 ? documents.strongFigures(figures.join(briefing.semicolon)) : '',
    indicators.length > 0 ? documents.strongIndicators(matter.format.list(indicators)) : '',
  ].filter((text) => text !== '');
}

function weakCategories(matter: Matter): string[] {
  const score = (x: number) => matter.format.number(x, matter.scheme.rounding.category);
  const spread = ({ best, worst }: ReturnType<typeof categoryResults>[number]) =>
    best.score - worst.score;
  const [widest] = categoryResults(matter)
    .filter((one) => one.count > 1 && spread(one) > 0)
    .sort((a, b) => spread(b) - spread(a));
  if (!widest) return [];
  return [
    matter.words.documents.weakCategory({
      category: widest.name,
      spread: score(spread(widest)),
      last: widest.worst.unit.unit.name,
      score: score(widest.worst.score),
    }),
  ];
}

function weakIndicators(matter: Matter): string[] {
  const { documents, site } = matter.words;
  const losses = indicatorLosses(matter).slice(0, SHOWN);
  const list = losses.map(({ code, points, units, most, each }) =>
    documents.weakIndicator({
      name: matter.indicators.get(code)?.name ?? code,
      units,
      lost: matter.format.number(points, 2),
      unit: most[0]?.unit.name ?? '',
      unitLost: matter.format.number(each, 2),
    }),
  );
  if (list.length === 0) return [];
  const note = plainLossNote(matter, cellsOf(matter, losses));
  const text = documents.weakIndicators(matter.format.list(list));
  return [note === '' ? text : text + site.between + note];
}

/** Every unit under these indicators. */
const cellsOf = ({ scores }: Matter, losses: readonly { code: string }[]) =>
  scores.units.flatMap((unit) =>
    unit.indicators
      .filter(({ indicator }) => losses.some(({ code }) => code === indicator.code))
      .map(({ indicator }) => ({ unit, indicator })),
  );

export function vetoTexts(matter: Matter): string[] {
  const { documents } = matter.words;
  const list = matter.scores.units.flatMap(({ unit, vetoes }) =>
    vetoes.map((veto) =>
      documents.weakVeto({
        unit: unit.name,
        item: veto.name,
        effect: vetoEffect(matter, veto),
        document: veto.document,
      }),
    ),
  );
  return list.length > 0 ? [documents.weakVetoes(matter.format.list(list))] : [];
}

function behindTexts(matter: Matter): string[] {
  const { documents } = matter.words;
  const { asOf, counts } = matter.findings;
  const behind = behindOf(matter);
  const state = counts.states.find((one) => one.state === 'behind');
  if (behind.length === 0 || asOf === undefined || !state) return [];
  const list = behind.map(({ found, unit, indicator }) =>
    documents.weakBehindOne(unit.unit.name, indicator.name, leadWords(matter, found)),
  );
  return [
    documents.weakBehind({
      date: matter.format.monthDay(asOf),
      count: behind.length,
      percent: matter.format.percent(state.percent / 100),
      list: matter.format.list(list.slice(0, SHOWN)),
    }),
  ];
}

function missingTexts({ words, scores, format }: Matter): string[] {
  const { documents } = words;
  const list = scores.units.flatMap(({ unit, indicators }) => {
    const count = indicators.filter(
      (one) => one.kind === 'missing' && one.reason !== 'not-applicable',
    ).length;
    return count > 0 ? [documents.weakMissingOne(unit.name, count)] : [];
  });
  return list.length > 0 ? [documents.weakMissing(format.list(list))] : [];
}

/** 存在问题. */
export function weakTexts(matter: Matter): string[] {
  const texts = [
    ...vetoTexts(matter),
    ...weakCategories(matter),
    ...weakIndicators(matter),
    ...behindTexts(matter),
    ...missingTexts(matter),
  ];
  return texts.length > 0 ? texts : [matter.words.documents.weakNone];
}
