import { html, type Markup } from '../html.ts';

const MARKED = /([_^])([A-Za-z]+|\([^)]*\)|[\d.]+)/g;

/** Letters in which `x_s` has a subscript and `u^2` an exponent. */
export function letters(text: string): Markup {
  const parts: Markup[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKED)) {
    const [whole, sign, small = ''] = match;
    parts.push(html`${text.slice(end, match.index)}`);
    parts.push(sign === '_' ? html`<sub>${small}</sub>` : html`<sup>${small}</sup>`);
    end = match.index + whole.length;
  }
  return html`${parts}${text.slice(end)}`;
}

/** A formula in a paragraph of its own. */
export function formula(text: string): Markup {
  return html`<p class="formula">${letters(text)}</p>`;
}
