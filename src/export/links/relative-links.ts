/** Makes the addresses of a built page relative, and finds those that lead nowhere. */

export interface LinkFault {
  /** Page or style sheet, as a path below the site's root. */
  page: string;
  address: string;
  /** `missing`: no such file in the site. `foreign`: the page would load it from elsewhere. */
  kind: 'missing' | 'foreign';
}

export interface Relinked {
  text: string;
  faults: LinkFault[];
}

/** A comment, a raw element with its content, or an opening tag; quotes may hold anything. */
const MARKUP =
  /<!--[\s\S]*?-->|<(script|style)\b(?:"[^"]*"|'[^']*'|[^"'>])*>[\s\S]*?<\/\1\s*>|<[a-zA-Z](?:"[^"]*"|'[^']*'|[^"'>])*>/iy;
const ATTRIBUTE =
  /(\s(href|src|srcset|poster|data|style|action|xlink:href)\s*=\s*)("[^"]*"|'[^']*')/gi;
const HAS_ADDRESS = /\s(?:href|src|srcset|poster|data|style|action|xlink:href)\s*=/i;
const CSS_URL = /(url\(\s*)("[^"]*"|'[^']*'|[^)"'\s]*)(\s*\))/g;
const CSS_IMPORT = /(@import\s+)("[^"]*"|'[^']*')/g;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** Elements whose `href` is followed by the reader, not loaded with the page. */
const FOLLOWED = /^<(a|area)\b/i;

/** What the addresses of a folder's pages became, by the address as it is written in an attribute. */
export type KnownLinks = Map<string, { text: string; fault?: Pick<LinkFault, 'address' | 'kind'> }>;

/** Gives the path that a file of a site is moved to. */
export type Place = (path: string) => string;

/**
 * Gives a page relative addresses. `files` are all paths of the site. With `place`, the page and
 * all other files move; files that are not listed stay, and so does the same page in another
 * language. Pages of one folder may share `known`, which holds what their addresses became.
 */
export function relinkPage(
  page: string,
  html: string,
  files: ReadonlySet<string>,
  { place, known = new Map() }: { place?: Place; known?: KnownLinks } = {},
): Relinked {
  const on: Page = { page, files, faults: [], place, known };
  let text = '';
  let copied = 0;
  for (const [start, end] of markups(html)) {
    const before = html.slice(start, end);
    const after = before.startsWith('<!--') ? before : relinkMarkup(on, before);
    if (after === before) continue;
    text += html.slice(copied, start) + after;
    copied = end;
  }
  return { text: text + html.slice(copied), faults: on.faults };
}

/** Where each comment, raw element and opening tag begins and ends. */
function* markups(html: string): Generator<[start: number, end: number]> {
  let start = html.indexOf('<');
  while (start >= 0) {
    MARKUP.lastIndex = start;
    const isMarkup = html[start + 1] !== '/' && MARKUP.test(html);
    const end = isMarkup ? MARKUP.lastIndex : start + 1;
    if (isMarkup) yield [start, end];
    start = html.indexOf('<', end);
  }
}

/** An opening tag, or a raw element with its content. */
function relinkMarkup(on: Page, markup: string): string {
  const raw = /^<(script|style)\b/i.exec(markup)?.[1]?.toLowerCase();
  if (raw === undefined) return relinkTag(on, markup);
  const end = tagEnd(markup);
  const content = markup.slice(end);
  return (
    relinkTag(on, markup.slice(0, end)) + (raw === 'style' ? relinkStyle(on, content) : content)
  );
}

/** The same for a style sheet. */
export function relinkCss(page: string, css: string, files: ReadonlySet<string>): Relinked {
  const faults: LinkFault[] = [];
  return { text: relinkStyle({ page, files, faults, known: new Map() }, css), faults };
}

/** Where the opening tag of a raw element ends: behind the first `>` outside quotes. */
function tagEnd(markup: string): number {
  const open = /^<(?:"[^"]*"|'[^']*'|[^"'>])*>/.exec(markup);
  return open?.[0].length ?? markup.length;
}

interface Page {
  page: string;
  files: ReadonlySet<string>;
  faults: LinkFault[];
  place?: Place | undefined;
  known: KnownLinks;
}

function relinkTag(on: Page, tag: string): string {
  if (!HAS_ADDRESS.test(tag) || (on.place && /\shreflang=/.test(tag))) return tag;
  const loads = !FOLLOWED.test(tag);
  return tag.replace(ATTRIBUTE, (_, before: string, name: string, quoted: string) => {
    const quote = quoted.charAt(0);
    const value = quoted.slice(1, -1);
    const link = (written: string): string => relinkWritten(on, written, loads);
    if (name === 'style') {
      const css = unescapeQuotes(value);
      const relinked = relinkStyle(on, css);
      return relinked === css ? before + quoted : before + quote + escapeQuotes(relinked) + quote;
    }
    const changed = /srcset/i.test(name) ? relinkSrcset(value, link) : link(value);
    return before + quote + changed + quote;
  });
}

/** An address as it is written in an attribute, with escaped characters. */
function relinkWritten(on: Page, written: string, loads: boolean): string {
  if (written.startsWith('#')) return written;
  const key = loads ? `${written} loaded` : written;
  const known = on.known.get(key);
  if (known) {
    if (known.fault) on.faults.push({ page: on.page, ...known.fault });
    return known.text;
  }
  const faults: LinkFault[] = [];
  const address = unescapeAmpersand(written);
  const relinked = relink({ ...on, faults, address, loads });
  const text = relinked === address ? written : escapeAmpersand(relinked);
  const fault = faults[0];
  on.faults.push(...faults);
  on.known.set(
    key,
    fault ? { text, fault: { address: fault.address, kind: fault.kind } } : { text },
  );
  return text;
}

/** `a.png 1x, b.png 2x`: each address by itself. */
function relinkSrcset(value: string, link: (address: string) => string): string {
  return value
    .split(/,\s+/)
    .map((candidate) => {
      const [address = '', ...size] = candidate.trim().split(/\s+/);
      return [link(address), ...size].join(' ');
    })
    .join(', ');
}

function relinkStyle(on: Page, css: string): string {
  const replaced = (_: string, before: string, quoted: string, after = ''): string => {
    const quote = /^["']/.test(quoted) ? quoted.charAt(0) : '';
    const address = quote ? quoted.slice(1, -1) : quoted;
    return before + quote + relink({ ...on, address, loads: true }) + quote + after;
  };
  if (!/url\(|@import/.test(css)) return css;
  return css
    .replace(CSS_IMPORT, (whole, before, quoted) => replaced(whole, before, quoted))
    .replace(CSS_URL, (whole, before, quoted, after) => replaced(whole, before, quoted, after));
}

interface Link extends Omit<Page, 'known'> {
  address: string;
  /** Whether the page loads it, rather than the reader following it. */
  loads: boolean;
}

function relink({ page, address, files, faults, loads, place }: Link): string {
  if (address === '' || address.startsWith('#')) return address;
  if (SCHEME.test(address) || address.startsWith('//')) {
    if (loads && !/^(data|blob|about):/i.test(address))
      faults.push({ page, address, kind: 'foreign' });
    return address;
  }
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  if (path === '') return address;
  const meant = absolute(page, path);
  const target = meant === undefined ? undefined : fileOf(meant, files);
  if (place && meant !== undefined)
    return encodePath(relativePath(place(page), target ? place(target) : meant)) + rest;
  if (target === undefined) {
    faults.push({ page, address, kind: 'missing' });
    return address;
  }
  const unchanged = !path.startsWith('/') && meant === target;
  return unchanged ? address : encodePath(relativePath(page, target)) + rest;
}

/**
 * The path below the root that an address means on a page, decoded, without `.` and `..`;
 * undefined where it leads out of the site.
 */
function absolute(page: string, path: string): string | undefined {
  const base = path.startsWith('/') ? [] : page.split('/').slice(0, -1);
  const parts = [...base];
  for (const part of decode(path).split('/')) {
    if (part === '..' && parts.length === 0) return undefined;
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/') + (/(^|\/)\.{0,2}$/.test(path) && parts.length > 0 ? '/' : '');
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A folder means its index, a page may be written without `.html`: from a folder neither opens. */
function fileOf(path: string, files: ReadonlySet<string>): string | undefined {
  const folder = path.replace(/\/$/, '');
  const candidates =
    path === '' || path.endsWith('/')
      ? [folder === '' ? 'index.html' : `${folder}/index.html`, `${folder}.html`]
      : [path, `${path}.html`, `${path}/index.html`];
  return candidates.find((candidate) => files.has(candidate));
}

function relativePath(from: string, to: string): string {
  const source = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < source.length && shared < target.length - 1 && source[shared] === target[shared])
    shared++;
  return '../'.repeat(source.length - shared) + target.slice(shared).join('/');
}

const encodePath = (path: string): string =>
  path
    .split('/')
    .map((part) => (part === '..' ? part : encodeURIComponent(part)))
    .join('/');

const unescapeAmpersand = (text: string): string =>
  text
    .replace(/&(amp|#38|#x26);/gi, '&')
    .replace(/&(#34|quot);/g, '"')
    .replace(/&(#39|apos);/g, "'");
const escapeAmpersand = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/'/g, '&#39;');
const unescapeQuotes = unescapeAmpersand;
const escapeQuotes = escapeAmpersand;
