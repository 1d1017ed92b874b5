import type { AssessmentFacts } from '../assessment-facts.ts';
import { type Block, paragraph, paragraphs } from '../draft.ts';
import { type RuleUse, ruleUses } from '../rule-uses.ts';

/** The ways of scoring of a scheme, as documents tell of them. */

/** Of more indicators than a sentence holds, some are named; an annex has them all. */
const LISTED = 15;
const NAMED = 5;

const namesOf = (use: RuleUse): string[] => [...new Set(use.indicators.map(({ name }) => name))];

/** Whether its indicators are more than a sentence names. */
export const isLong = (use: RuleUse): boolean => namesOf(use).length > LISTED;

/** Every way of scoring that the scheme of a document uses. */
export function usesOf({ words, scheme, format, scores }: AssessmentFacts): RuleUse[] {
  const { indicators } = scores.assessment;
  return ruleUses({ indicators, scheme, words: words.method, format });
}

/** Which indicators are scored in this way. */
export function indicatorsText({ words, format }: AssessmentFacts, use: RuleUse): string {
  const names = namesOf(use);
  if (!isLong(use)) return words.method.ruleIndicators(names.length, format.list(names));
  return words.notes.tutorialMany(names.length, names.slice(0, NAMED));
}

/** Its formulas, and what it says. */
export const ruleBlocks = ({ words }: AssessmentFacts, use: RuleUse): Block[] => [
  ...use.formulas.map((text) => paragraph(plainLetters(text), 'formula')),
  ...paragraphs([plainLetters(use.sentences.join(words.site.between))]),
];

/** `x_s` as x with its index behind it: a document has no smaller letters. */
const plainLetters = (text: string): string => text.replace(/_([A-Za-z0-9]+|\([^)]*\))/g, '$1');
