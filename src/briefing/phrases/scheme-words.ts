import {
  categorySentences,
  meanSentence,
  meansUsed,
  vetoSentence,
} from '../../i18n/scheme-sentences.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';
import { type Block, paragraph, paragraphs } from '../draft.ts';
import { vetoEffect } from './veto-words.ts';

/** What a scheme says as a whole, in sentences. */

/** What sentences on the scheme are made from. */
export const aboutScheme = ({ scheme, words, format }: AssessmentFacts) => ({
  scheme,
  words: words.method,
  format,
});

/** How scores become one, with the formulas, and categories that do it in their own way. */
export function meanBlocks(facts: AssessmentFacts): Block[] {
  const { method } = facts.words;
  const about = aboutScheme(facts);
  return [
    paragraph(meanSentence(about)),
    ...meansUsed(facts.scheme).map((mean) => paragraph(method.meanFormulas[mean], 'formula')),
    ...paragraphs(categorySentences(about)),
  ];
}

/** What difficulty is multiplied with; empty where all units have the same. */
export function difficultyText({ words, scheme, scores, categoryName }: AssessmentFacts): string {
  const { method } = words;
  if (scores.assessment.units.every(({ difficulty }) => difficulty === 1)) return '';
  if (scheme.difficulty === 'total') return method.difficultyTotal;
  return method.difficultyCategory(categoryName(scheme.difficulty));
}

/** How units are ranked, and what happens at the edge of a quota. */
export function rankTexts({ words, scheme, format, categoryName }: AssessmentFacts): string[] {
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
export function vetoItems(facts: AssessmentFacts): { said: string; effect: string }[] {
  const { indicators, inputs = [] } = facts.scores.assessment;
  const about = aboutScheme(facts);
  return facts.scheme.vetoes.map((item) => ({
    said: vetoSentence(item, { ...about, indicators: [...indicators, ...inputs] }),
    effect: vetoEffect(facts, { item: item.id, name: item.name, effect: '' }),
  }));
}
