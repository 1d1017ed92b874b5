/**
 * The canonical text of data: the same content gives the same text, whatever file, cell, order of
 * keys or spelling it was delivered in. Places of cells are left out, since moving a table to
 * another file changes no figure.
 */

/** Keys that say where something stands or how it was written, not what it says. */
export const PLACES: ReadonlySet<string> = new Set([
  'at',
  'alsoAt',
  'targetAt',
  'previousAt',
  'settingsAt',
  'sources',
  'changes',
  'absenceExplained',
]);

/** Canonical JSON: sorted keys, no absent keys, maps as sorted pairs, places of cells left out. */
export function canonicalText(value: unknown): string {
  if (value instanceof Map) return canonicalEntries([...value.entries()]);
  if (Array.isArray(value)) return `[${value.map(itemText).join(',')}]`;
  if (value !== null && typeof value === 'object') return canonicalEntries(Object.entries(value));
  return JSON.stringify(value) ?? 'null';
}

const itemText = (item: unknown): string => (item === undefined ? 'null' : canonicalText(item));

function canonicalEntries(entries: [string, unknown][]): string {
  const parts = entries
    .filter(([key, value]) => value !== undefined && !PLACES.has(key))
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, value]) => `${JSON.stringify(key)}:${canonicalText(value)}`);
  return `{${parts.join(',')}}`;
}
