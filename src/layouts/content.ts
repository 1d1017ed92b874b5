import type { Markup } from '../components/html.ts';
import type { Frame } from '../view/site/frame.ts';

/** One part of a page under a heading of its own. */
export interface Section {
  /** Anchor; with a full stop in it, so that it is never that of an indicator. */
  id: string;
  title: string;
  note?: string | undefined;
  /** Where more is said about it: a link below the note. */
  see?: Markup | undefined;
  body: Markup;
}

/** A page: the finding in words first, then what shows and proves it. */
export interface PageContent {
  frame: Frame;
  title: string;
  /** Behind the title in small letters: the stage, the unit's group. */
  aside?: string | undefined;
  lead: string[];
  /** Stands before all sections: vetoes, the ruler. */
  opening?: Markup | undefined;
  sections: Section[];
  /** The page is about the publisher itself. */
  own?: boolean;
}
