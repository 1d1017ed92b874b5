import type { UnitScore } from '../model/scores.ts';
import type { Matter } from './matter.ts';

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
export const isAssessedAbove = ({ scheme, frame }: Matter): boolean =>
  typeof scheme.self === 'string' &&
  frame.site.issuer !== undefined &&
  frame.site.issuer !== scheme.issuer;

/** The units that whoever signs may direct: of several that an office above assesses, itself alone. */
export const directed = (matter: Matter): readonly UnitScore[] =>
  isAssessedAbove(matter)
    ? matter.scores.units.filter(({ unit }) => unit.code === matter.scheme.self)
    : matter.scores.units;

/** Who signs a kind of document. */
export function senderOf(matter: Matter, kind: string): string | undefined {
  const { scheme, frame } = matter;
  const isOwn = isAssessedAbove(matter) && !OF_ASSESSOR.includes(kind);
  return isOwn ? frame.site.issuer : (scheme.issuer ?? frame.site.issuer);
}
