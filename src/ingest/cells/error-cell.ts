import type { CellText } from './parse-number.ts';

const ERROR_VALUE = /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA)$/i;

/** Whether a cell that should hold a name or words holds an error value or an uncalculated formula. */
export function isErrorCell({ text, cell }: CellText): boolean {
  return cell?.kind === 'error' || cell?.formula === 'no-value' || ERROR_VALUE.test(text.trim());
}
