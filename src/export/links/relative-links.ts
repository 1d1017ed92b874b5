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

/** A comment, a raw element with its content, or a tag; quotes may hold anything. */
const MARKUP =
  /<!--[\s\S]*?-->|<(script|style)\b(?:"[^"]*"|'[^']*'|[^"'>])*>[\s\S]*?<\/\1\s*>|<[a-zA-Z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;
const ATTRIBUTE =
  /(\s(href|src|srcset|poster|data|style|action|xlink:href)\s*=\s*)("[^"]*"|'[^']*')/gi;
const CSS_URL = /(url\(\s*)("[^"]*"|'[^']*'|[^)"'\s]*)(\s*\))/g;
const CSS_IMPORT = /(@import\s+)("[^"]*"|'[^']*')/g;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** Elements whose `href` is followed by the reader, not loaded with the page. */
const FOLLOWED = /^<(a|area)\b/i;

/** Gives the path that a file of a site is moved to. */
export type Place = (path: string) => string;

/**
 * Gives a page relative addresses. `files` are all paths of the site. With `place`, the page and
 * all other files move; files that are not listed stay, and so does the same page in another
 * language.
 */
export function relinkPage(
  page: string,
  html: string,
  files: ReadonlySet<string>,
  place?: Place,
): Relinked {
  const faults: LinkFault[] = [];
  const text = html.replace(MARKUP, (markup, raw?: string) => {
    if (markup.startsWith('<!--')) return markup;
    const end = raw === undefined ? markup.length : tagEnd(markup);
    const tag = relinkTag({ page, files, faults, place }, markup.slice(0, end));
    const rest = markup.slice(end);
    return (
      tag + (/^style$/i.test(raw ?? '') ? relinkStyle({ page, files, faults, place }, rest) : rest)
    );
  });
  return { text, faults };
}

/** The same for a style sheet. */
export function relinkCss(page: string, css: string, files: ReadonlySet<string>): Relinked {
  const faults: LinkFault[] = [];
  return { text: relinkStyle({ page, files, faults }, css), faults };
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
}

function relinkTag(on: Page, tag: string): string {
  if (!tag.includes('=') || (on.place && /\shreflang=/.test(tag))) return tag;
  const loads = !FOLLOWED.test(tag);
  return tag.replace(ATTRIBUTE, (_, before: string, name: string, quoted: string) => {
    const quote = quoted.charAt(0);
    const value = quoted.slice(1, -1);
    const link = (address: string): string =>
      escapeAmpersand(relink({ ...on, address: unescapeAmpersand(address), loads }));
    if (name === 'style') {
      const css = unescapeQuotes(value);
      const relinked = relinkStyle(on, css);
      return relinked === css ? before + quoted : before + quote + escapeQuotes(relinked) + quote;
    }
    const changed = /srcset/i.test(name) ? relinkSrcset(value, link) : link(value);
    return before + quote + changed + quote;
  });
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

interface Link extends Page {
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
