import type { Crumb, Frame } from '../view/site/frame.ts';
import { html, type Markup } from './html.ts';

const entry = ({ text, href }: Crumb): Markup =>
  html`<li><a href="${href ?? '#part.main'}"${href === undefined && html` aria-current="page"`}>${text}</a></li>`;

const crumb = ({ text, href }: Crumb): Markup =>
  html`<li>${href === undefined ? text : html`<a href="${href}">${text}</a>`}</li>`;

function entries({ words, entriesOf, entries: links }: Frame): Markup | false {
  return (
    links.length > 0 &&
    html`<nav class="entries" aria-label="${words.navMain}"><span class="entries-of">${entriesOf}</span><ul>${links.map(entry)}</ul></nav>`
  );
}

function crumbs({ words, crumbs: links }: Frame): Markup | false {
  return (
    links.length > 0 &&
    html`<nav class="crumbs" aria-label="${words.breadcrumbs}"><ol>${links.map(crumb)}</ol></nav>`
  );
}

/** The head of every page: whose site it is, the entries of the assessment, where one is. */
export function siteHeader(frame: Frame): Markup {
  const { homeHref, searchHref, siteTitle, words, mark } = frame;
  const line = html`<a class="site-name" href="${homeHref}">${siteTitle}</a>${mark !== undefined && html`<span class="site-mark">${mark}</span>`}<span class="site-tools" data-tools><a href="${searchHref}">${words.search}</a></span>`;
  return html`<header class="site-head"><div class="site-line">${line}</div>${entries(frame)}${crumbs(frame)}</header>`;
}
