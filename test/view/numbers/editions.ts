import { lettered } from './anonymous-view.ts';
import type { Example } from './example.ts';
import { published } from './example-views.ts';

/** What is built: all, what is published, all with letters for units, or what is published so. */
export type Edition = 'office' | 'public' | 'letters' | 'both';

const VIEWS: Record<Edition, (example: Example) => Example> = {
  office: (example) => example,
  public: published,
  letters: lettered,
  both: (example) => published(lettered(example)),
};

/** The example as an edition shows it. */
export const viewOf = (example: Example, edition: Edition): Example => VIEWS[edition](example);
