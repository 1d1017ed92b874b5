import type { UnitScore } from '../model/scores.ts';
import type { AssessmentFacts } from './assessment-facts.ts';

/** What tells the units of their result, or asks for their answer, comes from whoever assesses them. */
const OF_ASSESSOR: readonly string[] = [
  'rules',
  'circular',
  'score-notice',
  'correction',
  'publicity-notice',
  'appeal-form',
  'commendation',
  'score-sheet',
];

/**
 * Whether the publisher of the site is one of the units that an office above assesses. What it
 * makes of their figures names its own bureaus and leaders: that office neither writes nor sends it.
 */
export const isAssessedAbove = ({ scheme, frame }: AssessmentFacts): boolean =>
  typeof scheme.self === 'string' &&
  frame.site.issuer !== undefined &&
  frame.site.issuer !== scheme.issuer;

/** The units that whoever signs may direct: of several that an office above assesses, itself alone. */
export const directed = (facts: AssessmentFacts): readonly UnitScore[] =>
  isAssessedAbove(facts)
    ? facts.scores.units.filter(({ unit }) => unit.code === facts.scheme.self)
    : facts.scores.units;

/** Who signs a kind of document. */
export function senderOf(facts: AssessmentFacts, kind: string): string | undefined {
  const { scheme, frame } = facts;
  const isOwn = isAssessedAbove(facts) && !OF_ASSESSOR.includes(kind);
  return isOwn ? frame.site.issuer : (scheme.issuer ?? frame.site.issuer);
}
