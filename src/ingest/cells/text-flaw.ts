import {
  characterCount,
  isLonger,
  LONGEST_NAME,
  LONGEST_TEXT,
  unshowable,
} from '../../model/text-limits.ts';
import type { Finding } from './located-problem.ts';

/** What is wrong with a text whatever it says: too long, or with characters that nothing can show. */
export function textFlaw(text: string, isName: boolean): Finding | undefined {
  const limit = isName ? LONGEST_NAME : LONGEST_TEXT;
  if (isLonger(text, limit)) {
    const params = { count: characterCount(text), limit };
    return {
      level: 'error',
      code: 'too-long',
      text: isName ? 'name-too-long' : 'text-too-long',
      params,
    };
  }
  return unshowableFlaw('control-character', unshowable(text, isName));
}

/** The same of the name of a file or sheet, which people choose, and programs lengthen. */
export const pathFlaw = (name: string): Finding | undefined =>
  unshowableFlaw('control-character-in-path', unshowable(name));

function unshowableFlaw(text: string, character: string | undefined): Finding | undefined {
  if (character === undefined) return undefined;
  return { level: 'error', code: 'control-character', text, params: { character } };
}
