import { type Document, isScalar, parseDocument } from 'yaml';

/**
 * The scheme of the next year: the text as it is, comments too, with another year in title, year,
 * upper assessment and progress date, the stage back at trial and no data date. Document numbers are left for
 * the office to set, since only they know them.
 */
export function nextScheme(text: string, from: number, to: number): string {
  const scheme = parseDocument(text);
  const shifted = (value: string): string => value.replaceAll(String(from), String(to));
  scheme.set('year', to);
  replaceText(scheme, ['title'], shifted);
  replaceText(scheme, ['upper'], shifted);
  replaceText(scheme, ['progress', 'as-of'], shifted);
  scheme.delete('data-date');
  if (scheme.has('stage')) scheme.set('stage', 'trial');
  const head = scheme.get('title', true);
  if (!scheme.has('stage') && isScalar(head)) scheme.set('stage', 'trial');
  return scheme.toString({ lineWidth: 0 });
}

function replaceText(scheme: Document, path: string[], change: (value: string) => string): void {
  const value = scheme.getIn(path);
  if (typeof value === 'string') scheme.setIn(path, change(value));
}
