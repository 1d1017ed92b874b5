import { categorySentences, meansUsed, vetoSentence } from '../../i18n/scheme-sentences.ts';
import type { Mean } from '../../model/scheme.ts';
import { type Block, paragraph, paragraphs } from '../draft.ts';
import type { Matter } from '../matter.ts';
import { adjustmentKind, vetoEffect } from './veto-words.ts';

/** What a scheme says as a whole, in sentences. */

function meansOf({ scheme }: Matter): { indicators: Mean; categories: Mean; total: Mean } {
  const { aggregation } = scheme;
  if (typeof aggregation !== 'string') return aggregation;
  return { indicators: aggregation, categories: aggregation, total: aggregation };
}

/** How scores become one, with the formulas, and categories that do it in their own way. */
export function meanBlocks(matter: Matter): Block[] {
  const { method } = matter.words;
  const means = meansOf(matter);
  const used = [...new Set([means.indicators, means.categories, means.total])];
  const name = (mean: Mean) => method.means[mean];
  const [only] = used;
  const sentence =
    used.length === 1 && only
      ? method.meanSame(name(only))
      : method.meanEach(name(means.indicators), name(means.categories), name(means.total));
  return [
    paragraph(sentence),
    ...meansUsed(matter.scheme).map((mean) => paragraph(method.meanFormulas[mean], 'formula')),
    ...paragraphs(
      categorySentences({ scheme: matter.scheme, words: method, format: matter.format }),
    ),
  ];
}

/** Decimals, and what is added up: as calculated, or as rounded. */
export function roundingTexts({ words, scheme }: Matter): string[] {
  const { method } = words;
  const { rounding } = scheme;
  return [
    method.rounding(rounding),
    rounding.sum === 'exact' ? method.sumExact : method.sumRounded,
  ];
}

/** Kinds of adjustments with their caps; empty texts where there are none. */
export function adjustmentTexts(matter: Matter): string[] {
  const { method } = matter.words;
  const { format } = matter;
  const { total: net, 'max-total': limit, ...kinds } = matter.scheme.adjustments;
  const list = Object.entries(kinds).map(([id, kind]) =>
    method.adjustmentKind(
      adjustmentKind(matter, id),
      kind.sign ?? (id === 'deduction' ? 'minus' : 'plus'),
      kind.cap === undefined ? undefined : format.number(kind.cap),
    ),
  );
  return [
    list.length > 0 ? method.adjustmentsText(format.list(list)) : '',
    net ? method.adjustmentsCap(format.number(net.cap)) : '',
    limit === undefined ? '' : method.maxTotal(format.number(limit)),
  ];
}

/** What difficulty is multiplied with; empty where all units have the same. */
export function difficultyText({ words, scheme, scores, categoryName }: Matter): string {
  const { method } = words;
  if (scores.assessment.units.every(({ difficulty }) => difficulty === 1)) return '';
  if (scheme.difficulty === 'total') return method.difficultyTotal;
  return method.difficultyCategory(categoryName(scheme.difficulty));
}

/** How units are ranked, and what happens at the edge of a quota. */
export function rankTexts({ words, scheme, format, categoryName }: Matter): string[] {
  const { method } = words;
  const names = format.list(scheme.ranks['tie-break'].map(categoryName));
  const hasQuota = scheme.grades.some(
    ({ quota, count }) => quota !== undefined || count !== undefined,
  );
  return [
    scheme.ranks.overall ? method.ranks : method.ranksInGroups,
    method.ties[scheme.ranks.ties],
    names === '' ? '' : method.tieBreak(names),
    method.unranked,
    hasQuota ? method.gradeTies[scheme['grade-ties']] : '',
  ];
}

/** Veto items, when they hold by themselves, and what they do. */
export function vetoItems(matter: Matter): { said: string; effect: string }[] {
  const { indicators, inputs = [] } = matter.scores.assessment;
  const about = { scheme: matter.scheme, words: matter.words.method, format: matter.format };
  return matter.scheme.vetoes.map((item) => ({
    said: vetoSentence(item, { ...about, indicators: [...indicators, ...inputs] }),
    effect: vetoEffect(matter, { item: item.id, name: item.name, effect: '' }),
  }));
}
