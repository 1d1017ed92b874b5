import { isKnownUnit } from '../cells/measure-units.ts';
import { nameKey } from '../cells/name-key.ts';
import { isNoteName } from './row-kind.ts';

const YEAR = /^(?:19|20)\d\d年?$/;

/** Words for a part of a year, or for what is not yet a result. */
const OTHER_TIME = /本月|当月|季度?$|半年|年初|预计|预测|测算/;

/**
 * Whether the texts of a row below the names are fields that we do not know. They are where they
 * tell the columns of one name apart (`split`: a column that has no name of its own), or where a
 * word such as 本月 says that the figure is not that of the year. Other texts are notes.
 */
export function isForeignFields(cells: readonly { text: string; split: boolean }[]): boolean {
  const filled = cells
    .map(({ text, split }) => ({ key: nameKey(text), split }))
    .filter(({ key }) => key !== '');
  return (
    filled.every(({ key }) => isWord(key)) &&
    filled.some(({ key, split }) => split || YEAR.test(key) || OTHER_TIME.test(key))
  );
}

/** Neither a figure, with or without a unit of measure, nor the beginning of a note. */
function isWord(key: string): boolean {
  if (YEAR.test(key)) return true;
  const behind = /^[-+]?\d[\d.,]*(.+)$/.exec(key)?.[1];
  return /\p{L}/u.test(key) && !isNoteName(key) && !(behind && isKnownUnit(behind));
}
