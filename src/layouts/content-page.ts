import { html, type Markup } from '../components/html.ts';
import type { PageContent, Section } from './content.ts';
import { page } from './page.ts';

const section = ({ id, title, note, see, body }: Section): Markup =>
  html`<section class="section" data-twin-of="${id}"><h2 id="${id}">${title}</h2>${note && html`<p class="note">${note}</p>`}${see && html`<p class="note">${see}</p>`}${body}</section>`;

/** A page of findings and what shows them. */
export function contentPage(content: PageContent): string {
  const { frame, own, title, aside, lead, opening, sections } = content;
  const heading = html`<h1>${title}${aside && html` <span class="aside">${aside}</span>`}</h1>`;
  const sentences = lead.map((sentence) => html`<p class="lead">${sentence}</p>`);
  return page(
    frame,
    html`<div${own && html` class="own-page"`}>${heading}${sentences}${opening}${sections.map(section)}</div>`,
  );
}
