import { BETWEEN_CELLS } from '../../archive/compare/cell-differences.ts';
import { messages } from '../../i18n/messages.ts';
import type { CellDifference, CellValue } from '../../model/difference.ts';
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

/** What a cell, or a row in short, said or says now; a dash where there was none. */
export function cellText(
  { table, field }: Pick<CellDifference, 'table' | 'field'>,
  value: CellValue,
  language: Language,
): string {
  if (value === null) return '—';
  if (typeof value === 'boolean') return messages(language).archive.yesNo[value ? 0 : 1];
  const { reasons } = messages(language).figureLists;
  if (table === 'values' && isReason(value, reasons)) return reasons[value];
  if (language === 'en' || typeof value === 'number') return String(value);
  const vocabularies = VOCABULARIES[table] ?? {};
  if (field !== 'row') return wordIn(vocabularies[field], value);
  const all = Object.assign({}, ...Object.values(vocabularies)) as Words<string>;
  return value
    .split(BETWEEN_CELLS)
    .map((cell) => wordIn(all, cell))
    .join(BETWEEN_CELLS);
}

const isReason = (
  value: CellValue,
  reasons: Record<MissingReason, string>,
): value is MissingReason => Object.hasOwn(reasons, String(value));

const wordIn = (words: Words<string> | undefined, cell: string): string =>
  words && Object.hasOwn(words, cell) ? writtenWord(words, cell) : cell;
