import { nameKey } from '../cells/name-key.ts';

/** Whether a name fits one of the patterns of `ignore`: `*` stands for any text, the ending may be left out. */
export function isSetAside(name: string, patterns: readonly string[]): boolean {
  const known = [nameKey(name), nameKey(name.replace(/\.[^.]*$/, ''))];
  return patterns.some((pattern) => {
    const parts = nameKey(pattern).split('*');
    return known.some((text) => fits(text, parts));
  });
}

/** Whether the parts stand in a text one behind the other, the first at its beginning, the last at its end. */
function fits(text: string, parts: readonly string[]): boolean {
  const [first = '', ...others] = parts;
  const last = others.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const part of others) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
