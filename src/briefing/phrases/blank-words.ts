import type { BlankMessages } from '../../i18n/zh-CN/blanks.ts';
import type { AssessmentFacts } from '../assessment-facts.ts';

/**
 * A place left open for what nobody delivered. In the public edition remarks are left out on purpose,
 * and nothing is asked there: no blank either.
 */
export const blank = (
  { words, frame }: AssessmentFacts,
  what: keyof BlankMessages,
): string | undefined => (frame.edition === 'public' ? undefined : words.blanks[what]);
