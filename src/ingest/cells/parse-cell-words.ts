import { foldWidth } from './fold-width.ts';
import { trimText } from './trim-text.ts';

const YES = new Set(['是', 'true', 'yes', 'y', '1', '√', '✓', '✔']);
const NO = new Set(['否', 'false', 'no', 'n', '0', '×', '✗', '✘']);

/** 是/否, true/false and the like; undefined: neither. A blank cell is for the caller to mind. */
export function parseSwitch(text: string): boolean | undefined {
  const word = foldWidth(trimText(text)).toLowerCase();
  if (YES.has(word)) return true;
  return NO.has(word) ? false : undefined;
}

/** The parts of `a;b`, with ； 、 , ， or a line break between them too; trimmed, none empty. */
export function parseList(text: string): string[] {
  return text
    .split(/[;；、,，\r\n]/)
    .map(trimText)
    .filter((part) => part !== '');
}
