import type { Frame } from './site/frame.ts';

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
