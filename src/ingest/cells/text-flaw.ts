import { isLonger, LONGEST_NAME, LONGEST_TEXT, unshowable } from '../../model/text-limits.ts';
import type { Finding } from './located-problem.ts';

/** What is wrong with a text whatever it says: too long, or with characters that nothing can show. */
export function textFlaw(text: string, isName: boolean): Finding | undefined {
  const limit = isName ? LONGEST_NAME : LONGEST_TEXT;
  if (isLonger(text, limit)) {
    const params = { count: [...text].length, limit };
    return {
      level: 'error',
      code: 'too-long',
      text: isName ? 'name-too-long' : 'text-too-long',
      params,
    };
  }
  const character = unshowable(text);
  if (character === undefined) return undefined;
  return {
    level: 'error',
    code: 'control-character',
    text: 'control-character',
    params: { character },
  };
}
