import type { Language } from '../model/site.ts';

export interface Link {
  text: string;
  /** Relative to the page; absent for the page itself. */
  href?: string;
}

/** All that stands around the content of a page, finished and in the reader's language. */
export interface Frame {
  language: Language;
  /** Path below the site's root. */
  path: string;
  title: string;
  siteTitle: string;
  homeHref: string;
  searchHref: string;
  styleHref: string;
  /** Pages that hold a document: the style sheet of the official format. */
  documentStyleHref?: string;
  scriptHref: string;
  iconHref: string;
  crumbs: Link[];
  /** The three entries and the method, of the assessment at hand. */
  entries: Link[];
  /** Name of the assessment that the entries belong to. */
  entriesOf: string;
  /** Printed above the title while the result is not final, e.g. 试算稿. */
  draftMark?: string;
  draftNote?: string;
  mark?: string;
  foot: { label: string; text: string }[];
  words: { skip: string; navMain: string; breadcrumbs: string; search: string };
}
