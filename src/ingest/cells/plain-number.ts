const ZERO = 48;
const NINE = 57;
const MINUS = 45;
const POINT = 46;

/** Longer ones take the careful way. */
const LONGEST = 25;

/**
 * The number that a text of ASCII digits is, with at most a minus sign and a point (`-12.5`);
 * NaN for everything else. Most cells of a table are such, so it must be quick.
 */
export function plainNumber(text: string): number {
  const { length } = text;
  const start = text.charCodeAt(0) === MINUS ? 1 : 0;
  if (length === start || length > LONGEST) return Number.NaN;
  let point = -1;
  for (let at = start; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code >= ZERO && code <= NINE) continue;
    if (code !== POINT || point >= 0 || at === start || at === length - 1) return Number.NaN;
    point = at;
  }
  return Number(text);
}
