import type { Messages } from '../../../src/i18n/messages.ts';
import type { Example, Sheet } from './example.ts';
import type { Writing } from './writing.ts';

/** What the proofs of pages need: the data, the words around the numbers, how numbers are written. */
export interface Proofs {
  example: Example;
  words: Messages;
  write: Writing;
  draft?: boolean;
  /** Units are letters. */
  anonymised?: boolean;
}

/** The same with the assessment that a page belongs to. */
export interface SheetProofs extends Proofs {
  sheet: Sheet;
}

export const latest = ({ sheets }: Example): Sheet[] => {
  const year = Math.max(...sheets.map(({ input }) => input.scheme.year));
  return sheets.filter(({ input }) => input.scheme.year === year);
};

/** Words for those a unit is compared with: its group where there are several groups. */
export const amongOf = ({ words, sheet }: SheetProofs): Messages['peers']['all'] =>
  sheet.input.scheme.groups.length > 1 ? words.peers.group : words.peers.all;

/** The stretch of the scale of an assessment: from 40, from 0 where a total lies below. */
export const scaleOf = ({ units }: Sheet): [number, number] => [
  units.some(({ total }) => total !== null && total < 40) ? 0 : 40,
  110,
];

/** Ends of a stretch of the scale, and how far apart its ticks are. */
export type Stretch = [low: number, high: number, step: number];

/**
 * LOOK: all of the scale, or a part with round ends where scores spread over less than a quarter of
 * it: steps of 1, 2 or 5 points, whichever are the finest that make no more than eight, four at least.
 * Where all are equal there is nothing to show larger.
 */
export function stretchOf(sheet: Sheet, scores: readonly number[]): Stretch {
  const [from, to] = scaleOf(sheet);
  const [least, most] = [Math.min(...scores), Math.max(...scores)];
  if (!(least < most) || most - least >= (to - from) / 4) return [from, to, 10];
  const parts = [1, 2, 5].map((step): Stretch => {
    const low = step * Math.floor(least / step);
    return [low, Math.max(step * Math.ceil(most / step), low + 4 * step), step];
  });
  const fine = parts.find(([low, high, step]) => (high - low) / step <= 8);
  if (!fine) throw new Error(`no part of the scale from ${least} to ${most}`);
  return fine;
}

/** The letters of all ticks. */
export const ticksOf = ([low, high, step]: Stretch): string[] =>
  Array.from({ length: (high - low) / step + 1 }, (_, i) => String(low + step * i));

/** What is said of a part of the scale. */
export const partSaid = ({ words }: Proofs, [low, high, step]: Stretch): string[] =>
  step === 10 ? [] : [words.site.rulerPart(String(low), String(high))];
