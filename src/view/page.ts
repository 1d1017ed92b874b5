import type { Chart } from './chart.ts';
import type { Frame } from './site/frame.ts';
import type { Table } from './table.ts';

/** What every page of findings says: its title and the finding in words, before what shows it. */
export interface PageContent {
  frame: Frame;
  title: string;
  /** Behind the title in small letters: the stage, the unit's group. */
  aside?: string | undefined;
  lead: readonly string[];
  /** The page is about the publisher itself. */
  isOwn?: boolean;
}

/** What can be done with a page by a button; the browser's script shows those that it can serve. */
export interface PageAction {
  act: 'print' | 'print-all' | 'print-wall' | 'project';
  text: string;
}

/** The buttons of a page, and the files to take away. */
export interface PageActions {
  label: string;
  buttons: readonly PageAction[];
  files: readonly Link[];
}

/** A link of a page, relative to it. */
export interface Link {
  text: string;
  href: string;
}

/** The head of a section. */
export interface Part {
  /** Anchor; with a full stop in it, so that it is never that of an indicator. */
  id: string;
  title: string;
  note?: string | undefined;
  /** Where more is said about it. */
  see?: Link | undefined;
}

/** A section that is a table, after the sentences that tell its finding. */
export interface TablePart extends Part {
  said?: readonly string[];
  /** How to read the table, below the sentences. */
  remark?: string | undefined;
  table?: Table | undefined;
}

/** A section that is a chart. */
export interface ChartPart extends Part {
  chart?: Chart | undefined;
}

/** A section that is a list of links. */
export interface LinksPart extends Part {
  links: readonly Link[];
  remark?: string | undefined;
}
