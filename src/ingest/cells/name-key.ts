import { foldWidth } from './fold-width.ts';

const SPACES = /[\s\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/;
const SPACES_ALL = /[\s\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]+/g;

/** A name as it is compared: width folded and without any white space (`歙 县` is `歙县`). */
export function nameKey(text: string): string {
  const folded = foldWidth(text);
  return SPACES.test(folded) ? folded.replaceAll(SPACES_ALL, '') : folded;
}

/** A header as it is compared: `-`, `_`, spaces, width and case do not matter. */
export function headerKey(text: string): string {
  return nameKey(text).replaceAll(/[-_]/g, '').toLowerCase();
}
