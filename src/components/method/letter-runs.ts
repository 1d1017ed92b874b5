/** A piece of a text with letters of formulas. */
export interface LetterRun {
  text: string;
  kind: 'plain' | 'sub' | 'sup';
}

const MARKED = /([_^])([A-Za-z]+|\([^)]*\)|[\d.]+)/g;

/** The pieces of a text in which `x_s` has a subscript and `u^2` an exponent. */
export function letterRuns(text: string): LetterRun[] {
  const runs: LetterRun[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKED)) {
    const [whole, sign, small = ''] = match;
    runs.push({ text: text.slice(end, match.index), kind: 'plain' });
    runs.push({ text: small, kind: sign === '_' ? 'sub' : 'sup' });
    end = match.index + whole.length;
  }
  return [...runs, { text: text.slice(end), kind: 'plain' }];
}
