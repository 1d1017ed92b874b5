import { messages } from '../../i18n/messages.ts';
import type { CellDifference, CellValue, RowCells } from '../../model/difference.ts';
import type { MissingReason } from '../../model/scheme.ts';
import type { Language } from '../../model/site.ts';
import {
  CONFIRMED_FIELDS,
  DIRECTIONS,
  LINEAGE_KINDS,
  LINEAGE_OBJECTS,
  MEASURES,
  NATURES,
  TASK_STATES,
  type Words,
  writtenWord,
} from '../../model/words/cell-words.ts';

/** Columns of a fixed vocabulary, as cells of a Chinese table say them. */
const VOCABULARIES: Partial<Record<CellDifference['table'], Record<string, Words<string>>>> = {
  indicators: { direction: DIRECTIONS, measure: MEASURES, nature: NATURES },
  lineage: { table: LINEAGE_OBJECTS, kind: LINEAGE_KINDS },
  progress: { state: TASK_STATES },
  confirmed: { field: CONFIRMED_FIELDS },
};

/** Between the cells of a row in short. */
const BETWEEN_CELLS = ' · ';

/** What a cell, or a row in short, said or says now; a dash where there was none. */
export function cellText(
  { table, field }: Pick<CellDifference, 'table' | 'field'>,
  value: CellValue | RowCells,
  language: Language,
): string {
  if (value === null) return '—';
  if (typeof value === 'boolean') return messages(language).archive.yesNo[value ? 0 : 1];
  if (typeof value === 'object')
    return rowText(value, (cell, key) => cellText({ table, field: key }, cell, language));
  const { reasons } = messages(language).figureLists;
  if (table === 'values' && isReason(value, reasons)) return reasons[value];
  if (language === 'en' || typeof value === 'number') return String(value);
  const words = VOCABULARIES[table]?.[field];
  return words && Object.hasOwn(words, value) ? writtenWord(words, value) : value;
}

/** A row in short: its cells in their order. */
export const rowText = (row: RowCells, say: (cell: CellValue, key: string) => string): string =>
  Object.entries(row)
    .map(([key, cell]) => say(cell, key))
    .join(BETWEEN_CELLS);

const isReason = (
  value: CellValue,
  reasons: Record<MissingReason, string>,
): value is MissingReason => Object.hasOwn(reasons, String(value));
