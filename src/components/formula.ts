import { html, type Markup } from './html.ts';

const MARKED = /([_^])(\p{L}+|\([^)]*\)|[\d.]+)/gu;

/** A formula in letters: `x_s` with a subscript, `u^2` with an exponent. */
export function formula(text: string): Markup {
  const parts: Markup[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKED)) {
    const [whole, sign, letters = ''] = match;
    parts.push(html`${text.slice(end, match.index)}`);
    parts.push(sign === '_' ? html`<sub>${letters}</sub>` : html`<sup>${letters}</sup>`);
    end = match.index + whole.length;
  }
  return html`<p class="formula">${parts}${text.slice(end)}</p>`;
}
