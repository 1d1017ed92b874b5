import type { Inline, Table } from '../../briefing/draft.ts';
import { html, type Markup } from '../html.ts';

const words = (inline: Inline): Markup =>
  typeof inline === 'string'
    ? html`${inline}`
    : html`${inline.map((run) => {
        if ('break' in run) return html`<br>`;
        if (run.blank) return html`<span data-part="blank">${run.text}</span>`;
        if (run.strong) return html`<strong>${run.text}</strong>`;
        return run.em ? html`<em>${run.text}</em>` : html`${run.text}`;
      })}`;

/** The rows of a document's table; a component a cell is too much for one of 200 rows. */
export const paperTableBody = ({ columns, rows }: Table): Markup =>
  html`${rows.map(
    (row) =>
      html`<tr>${columns.map(({ align, rowHeader }, i) => {
        const kind = align !== undefined && html` class="${align}"`;
        const cell = words(row[i] ?? '');
        return rowHeader
          ? html`<th scope="row"${kind}>${cell}</th>`
          : html`<td${kind}>${cell}</td>`;
      })}</tr>\n`,
  )}`;
