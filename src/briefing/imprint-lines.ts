import { widthOf } from '../i18n/title-lines.ts';
import type { Imprint } from './draft.ts';
import type { PaperImprint, PaperWords } from './paper.ts';

/** Characters of 14 pt on a line of 156 mm, one left free on either side. */
const CHARACTERS = 29;

/** The lines of an imprint; how many they are tells the style sheet what to keep free for them. */
export function paperImprint(imprint: Imprint, { words }: PaperWords): PaperImprint {
  const { copyTo, printedBy, printedOn } = imprint;
  const on = printedOn === undefined ? undefined : words.printedOn(printedOn);
  const names = copyTo === undefined ? undefined : closed(copyTo, words.copyToEnd);
  const copies = names && linesOf(names, CHARACTERS - widthOf(words.copyTo));
  const printed = printedBy && linesOf(`${printedBy}　${on ?? ''}`, CHARACTERS);
  return {
    copyTo: names === undefined ? undefined : { label: words.copyTo, names },
    printed: printedBy === undefined ? undefined : { by: printedBy, on },
    lines: (copies || 0) + (printed || 0),
  };
}

const linesOf = (text: string, characters: number): number => Math.ceil(widthOf(text) / characters);

const closed = (text: string, end: string): string => (/[。.]$/.test(text) ? text : text + end);
