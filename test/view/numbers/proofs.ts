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

/** The letters of the tens of that scale. */
export const ticksOf = (sheet: Sheet): string[] => {
  const [low, high] = scaleOf(sheet);
  return Array.from({ length: (high - low) / 10 + 1 }, (_, i) => String(low + 10 * i));
};
