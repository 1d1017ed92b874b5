import { cellAddress } from '../../model/address.ts';
import type { XlsxSheet } from './xlsx.ts';
import { xmlText } from './xml-text.ts';

/** What a sheet that is handed out to be filled in has besides its cells. */

/** Words to choose from in a cell, by row of `rows` and column, both from 0. */
export interface Choice {
  row: number;
  column: number;
  words: readonly string[];
}

/** Against slips only, so without a password: columns may be widened, rows sorted and filtered. */
export const protectionXml = (sheet: XlsxSheet): string =>
  sheet.inputsOnly
    ? '<sheetProtection sheet="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>'
    : '';

/** Lists of words, one for all cells that share it. Excel takes 255 characters and no comma within. */
export function choicesXml(sheet: XlsxSheet): string {
  const above = (sheet.title?.length ?? 0) + 1;
  const cells = new Map<string, string[]>();
  for (const { row, column, words } of sheet.choices ?? []) {
    const list = words.map(xmlText).join(',');
    if (list === '' || list.length > 255 || words.some((word) => word.includes(','))) continue;
    cells.set(list, [...(cells.get(list) ?? []), cellAddress(row + above + 1, column + 1)]);
  }
  if (cells.size === 0) return '';
  const lists = [...cells].map(([list, addresses]) => listXml(list, addresses.join(' ')));
  return `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
}

function listXml(list: string, cells: string): string {
  const words = list
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '""');
  return (
    `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${cells}">` +
    `<formula1>"${words}"</formula1></dataValidation>`
  );
}
