import type { Language } from '../../model/site.ts';

/** One step of a path through the site; without an address it is the page itself. */
export interface Crumb {
  text: string;
  /** Relative to the page. */
  href?: string;
}

/** A way into the assessment at hand. */
export interface NavEntry extends Crumb {
  /** The page is one of those that lie behind it. */
  isWithin?: boolean;
}

/** All that stands around the content of a page, finished and in the reader's language. */
export interface Frame {
  language: Language;
  /** Path below the site's root. */
  path: string;
  /** What the browser calls the page. */
  title: string;
  siteTitle: string;
  homeHref: string;
  searchHref: string;
  /** The page has the field for asking in its midst. */
  asks?: true;
  /** Style sheets: that of the site, and on pages of documents that of the official format. */
  styleHrefs: string[];
  scriptHref: string;
  iconHref: string;
  crumbs: Crumb[];
  /** The ways into the assessment at hand. */
  entries: NavEntry[];
  /** Name of the assessment that the entries belong to. */
  entriesOf: string;
  /** Printed above the title while the result is not final: 试算稿. */
  draft?: { mark: string; note: string };
  mark?: string;
  /** The same page in the site’s other language. */
  otherLanguage?: { language: Language; href: string; text: string };
  foot: { label: string; text: string }[];
  words: { skip: string; navMain: string; breadcrumbs: string; search: string };
}
