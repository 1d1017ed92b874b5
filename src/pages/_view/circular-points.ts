import type { AssessmentView } from './assessment-view.ts';
import { categoryResults, indicatorResults } from './means.ts';
import type { SiteView } from './site-view.ts';
import { vetoEffect } from './unit-lists.ts';

const SHOWN = 5;

/** 二、主要成效. */
export function strongTexts(view: SiteView, of: AssessmentView): string[] {
  const { documents } = view.words;
  const score = (x: number) => view.format.number(x, of.scheme.rounding.category);
  const units = of.scores.units;
  const categories = categoryResults(units).map(({ name, mean, best }) =>
    documents.strongCategory({
      category: name,
      mean: score(mean),
      first: best.unit.unit.name,
      score: score(best.score),
    }),
  );
  const indicators = indicatorResults(units)
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.mean - a.mean)
    .slice(0, SHOWN)
    .map(({ name, mean }) => documents.strongIndicator(name, score(mean)));
  const list =
    indicators.length > 0 ? [documents.strongIndicators(view.format.list(indicators))] : [];
  return [categories.join(''), ...list].filter((text) => text !== '');
}

function weakCategories(view: SiteView, of: AssessmentView): string[] {
  const { documents } = view.words;
  const score = (x: number) => view.format.number(x, of.scheme.rounding.category);
  const [widest] = categoryResults(of.scores.units)
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.best.score - b.worst.score - (a.best.score - a.worst.score));
  if (!widest) return [];
  return [
    documents.weakCategory({
      category: widest.name,
      spread: score(widest.best.score - widest.worst.score),
      last: widest.worst.unit.unit.name,
      score: score(widest.worst.score),
    }),
  ];
}

function weakIndicators(view: SiteView, of: AssessmentView): string[] {
  const { documents } = view.words;
  const units = of.scores.units;
  const named = indicatorResults(units)
    .sort((a, b) => b.meanLost - a.meanLost)
    .slice(0, SHOWN)
    .filter(({ meanLost }) => meanLost > 0)
    .map(({ code, name, meanLost, worst }) => {
      const one = worst.unit.indicators.find(({ indicator }) => indicator.code === code);
      const lost =
        one && one.kind !== 'missing' ? (one.effectiveWeight * (100 - one.scoreExact)) / 100 : 0;
      return documents.weakIndicator({
        name,
        lost: view.format.number(meanLost, 2),
        unit: worst.unit.unit.name,
        unitLost: view.format.number(lost, 2),
      });
    });
  return named.length > 0 ? [documents.weakIndicators(view.format.list(named))] : [];
}

function vetoTexts(view: SiteView, of: AssessmentView): string[] {
  const { documents } = view.words;
  const named = of.scores.units.flatMap(({ unit, vetoes }) =>
    vetoes.map((veto) =>
      documents.weakVeto({
        unit: unit.name,
        item: veto.name,
        effect: vetoEffect(view, of, veto),
        document: veto.document,
      }),
    ),
  );
  return named.length > 0 ? [documents.weakVetoes(view.format.list(named))] : [];
}

function missingTexts(view: SiteView, of: AssessmentView): string[] {
  const { documents } = view.words;
  const named = of.scores.units.flatMap(({ unit, indicators }) => {
    const count = indicators.filter(
      (one) => one.kind === 'missing' && one.reason !== 'not-applicable',
    ).length;
    return count > 0 ? [documents.weakMissingOne(unit.name, count)] : [];
  });
  return named.length > 0 ? [documents.weakMissing(view.format.list(named))] : [];
}

/** 三、存在问题. */
export function weakTexts(view: SiteView, of: AssessmentView): string[] {
  return [
    ...vetoTexts(view, of),
    ...weakCategories(view, of),
    ...weakIndicators(view, of),
    ...missingTexts(view, of),
  ];
}
