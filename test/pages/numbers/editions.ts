import { lettered } from './anonymous-view.ts';
import type { Example } from './example.ts';
import { published } from './example-views.ts';

/** What is built: all, what is published, or all with letters for units. */
export type Edition = 'office' | 'public' | 'letters';

const VIEWS: Record<Edition, (example: Example) => Example> = {
  office: (example) => example,
  public: published,
  letters: lettered,
};

/** The example as an edition shows it. */
export const viewOf = (example: Example, edition: Edition): Example => VIEWS[edition](example);
