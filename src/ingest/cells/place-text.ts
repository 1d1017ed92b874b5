import { cellAddress } from '../../model/address.ts';
import type { Source } from '../../model/source.ts';

/** A place as `also` of a problem has it. */
export function placeOf({ place, row, column }: Source): {
  file: string;
  sheet: string | null;
  cell: string | null;
} {
  return { ...place, cell: row && column ? cellAddress(row, column) : null };
}

/** A place as one text: file, sheet and address. */
export function placeText(source: Source): string {
  const { file, sheet, cell } = placeOf(source);
  return `${file}${sheet === null ? '' : ` ${sheet}`}${cell === null ? '' : `!${cell}`}`;
}
