import {
  categorySentences,
  meanSentence,
  meansUsed,
  vetoSentence,
} from '../../i18n/scheme-sentences.ts';
import { type Block, paragraph, paragraphs } from '../draft.ts';
import type { Matter } from '../matter.ts';
import { vetoEffect } from './veto-words.ts';

/** What a scheme says as a whole, in sentences. */

/** What sentences on the scheme are made from. */
export const aboutScheme = ({ scheme, words, format }: Matter) => ({
  scheme,
  words: words.method,
  format,
});

/** How scores become one, with the formulas, and categories that do it in their own way. */
export function meanBlocks(matter: Matter): Block[] {
  const { method } = matter.words;
  const about = aboutScheme(matter);
  return [
    paragraph(meanSentence(about)),
    ...meansUsed(matter.scheme).map((mean) => paragraph(method.meanFormulas[mean], 'formula')),
    ...paragraphs(categorySentences(about)),
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
  const about = aboutScheme(matter);
  return matter.scheme.vetoes.map((item) => ({
    said: vetoSentence(item, { ...about, indicators: [...indicators, ...inputs] }),
    effect: vetoEffect(matter, { item: item.id, name: item.name, effect: '' }),
  }));
}
