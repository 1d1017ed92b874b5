import { foldWidth } from './fold-width.ts';
import { trimText } from './trim-text.ts';

const YES = new Set([
  '是',
  'true',
  'yes',
  'y',
  '1',
  '√',
  '✓',
  '✔',
  '有',
  '要',
  '对',
  '公开',
  '参与',
  '参加',
  '封顶',
  '保底',
]);
const NO = new Set([
  '否',
  'false',
  'no',
  'n',
  '0',
  '×',
  '✗',
  '✘',
  '无',
  '不',
  '不要',
  '不是',
  '不公开',
  '不参与',
  '不参加',
  '不封顶',
  '不保底',
  '没有',
]);

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
