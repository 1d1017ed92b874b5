/** Text that is markup already: made by `html` alone, so that everything else gets escaped. */
export interface Markup {
  readonly markup: string;
}

type Part = Markup | string | number | undefined | false | readonly Part[];

const UNSAFE = /[&<>"']/;
const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Whether a text has signs that HTML would take for its own. */
export const isUnsafe = (text: string): boolean => UNSAFE.test(text);

/** The one escape function of the site: safe as text and inside a quoted attribute. */
export function escapeHtml(text: string): string {
  return isUnsafe(text) ? text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '') : text;
}

function partText(part: Part): string {
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  if (part === undefined || part === false) return '';
  if ('markup' in part) return part.markup;
  let joined = '';
  for (const item of part) joined += partText(item);
  return joined;
}

/**
 * Markup from a template: whatever is put in is escaped, but for markup. Big tables are made of
 * such strings, since a component a row is several times slower.
 */
export function html(template: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let markup = template[0] ?? '';
  for (let i = 0; i < parts.length; i++) {
    markup += partText(parts[i]) + (template[i + 1] ?? '');
  }
  return { markup };
}

/** A text in which no number leaves its measure word: thin spaces do not break. */
export const whole = (text: string): string => text.replaceAll('\u2009', '\u202f');
