import type { Told } from '../integration/site-data.ts';
import type { Output } from './output.ts';

/** Says how far a stage has come, in per cent, and how many seconds remain if known. */
export type ProgressWords = Record<
  'pages' | 'documents' | 'modules' | 'packed',
  (percent: number, secondsLeft: number | undefined) => string
>;

/** Shortest time between two lines, in milliseconds. */
const EVERY = 200;
/** Before this time, in milliseconds, nobody can say how long the rest takes. */
const TOLD_FROM = 1500;

/**
 * Shows how far the stages of a long command have come. All processes of a build have even shares,
 * so the progress of this one stands for the whole.
 */
export function progress(
  { show }: Pick<Output, 'show'>,
  words: ProgressWords,
  now: () => number = () => performance.now(),
): Record<keyof ProgressWords, Told> {
  const stage = (say: ProgressWords['pages']): Told => {
    let first: number | undefined;
    let drawn = Number.NEGATIVE_INFINITY;
    return (done, of) => {
      const time = now();
      first ??= time;
      if (time - drawn < EVERY && done < of) return;
      drawn = time;
      const passed = time - first;
      // The first page also waits for what all pages need, so its time says nothing about the
      // others.
      const each = passed / (done - 1);
      const left = passed < TOLD_FROM ? undefined : Math.ceil((each * (of - done)) / 1000);
      show(say(Math.floor((100 * done) / of), left));
    };
  };
  return {
    pages: stage(words.pages),
    documents: stage(words.documents),
    modules: stage(words.modules),
    packed: stage(words.packed),
  };
}
