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
  'standardsAt',
  'sources',
  'changes',
  'absenceExplained',
]);

/** Canonical JSON: sorted keys, no absent keys, maps as sorted pairs, places of cells left out. */
export function canonicalText(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(itemText).join(',')}]`;
  return fieldsText(value instanceof Map ? Object.fromEntries(value) : value);
}

const itemText = (item: unknown): string => (item === undefined ? 'null' : canonicalText(item));

function fieldsText(fields: object): string {
  let text = '';
  for (const key of Object.keys(fields).sort()) {
    const value: unknown = fields[key as keyof typeof fields];
    if (value === undefined || PLACES.has(key)) continue;
    text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${canonicalText(value)}`;
  }
  return `{${text}}`;
}
