import { posix } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

export interface PageFacts {
  title: string;
  language: string | undefined;
  headings: number;
  ids: Set<string>;
  /** Names of all elements, and the texts of inline scripts. */
  tags: Set<string>;
  scripts: string[];
  /** Addresses that the reader can follow, as written. */
  links: string[];
  /** Addresses that the page loads by itself. */
  loads: string[];
}

function* nodes(node: Node): Generator<DefaultTreeAdapterTypes.Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* nodes(child);
}

const textOf = (element: DefaultTreeAdapterTypes.Element): string =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');

/** What a crawler looks at in a page. */
export function pageFacts(html: string): PageFacts {
  const facts: PageFacts = {
    title: '',
    language: undefined,
    headings: 0,
    ids: new Set(),
    tags: new Set(),
    scripts: [],
    links: [],
    loads: [],
  };
  for (const element of nodes(parse(html))) {
    const attributes = new Map(element.attrs.map(({ name, value }) => [name, value]));
    facts.tags.add(element.tagName);
    if (element.tagName === 'script' && !attributes.has('src')) facts.scripts.push(textOf(element));
    const id = attributes.get('id');
    if (id !== undefined) facts.ids.add(id);
    const href = attributes.get('href');
    if (element.tagName === 'title' && facts.title === '') facts.title = textOf(element);
    if (element.tagName === 'html') facts.language = attributes.get('lang');
    if (element.tagName === 'h1') facts.headings++;
    if (element.tagName === 'a' && href !== undefined) facts.links.push(href);
    if (element.tagName === 'link' && href !== undefined) facts.loads.push(href);
    const src = attributes.get('src');
    if (src !== undefined) facts.loads.push(src);
  }
  return facts;
}

/** Path and anchor that a relative address on a page means. */
export function target(page: string, address: string): { path: string; anchor: string } {
  const [path = '', anchor = ''] = address.split('#');
  const decoded = decodeURIComponent(path);
  return {
    path: decoded === '' ? page : posix.normalize(posix.join(posix.dirname(page), decoded)),
    anchor: decodeURIComponent(anchor),
  };
}
