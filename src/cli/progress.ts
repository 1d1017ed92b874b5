import type { Told } from '../integration/site-data.ts';
import type { Output } from './output.ts';

/** How far a stage has come: in per cent, with the seconds it will still take once they can be told. */
export type ProgressWords = Record<
  'pages' | 'documents',
  (percent: number, secondsLeft: number | undefined) => string
>;

/** No line is drawn more often than this, in milliseconds. */
const EVERY = 200;
/** Earlier than this, in milliseconds, nobody can say how long the rest will take. */
const TOLD_FROM = 1500;

/**
 * Shows how far the pages and documents of a build have come. Each process of a build makes an even share,
 * so that the part which this one has made is that of the whole.
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
      // The first page also waits for what all of them need, and so says nothing of the others.
      const each = passed / (done - 1);
      const left = passed < TOLD_FROM ? undefined : Math.ceil((each * (of - done)) / 1000);
      show(say(Math.floor((100 * done) / of), left));
    };
  };
  return { pages: stage(words.pages), documents: stage(words.documents) };
}
