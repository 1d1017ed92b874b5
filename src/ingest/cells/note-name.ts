import { noteChange, type TableLog } from '../tables/table-log.ts';
import type { NameIndex } from './find-name.ts';
import { nameKey } from './name-key.ts';

const written = new WeakMap<NameIndex<unknown>, ReadonlySet<string>>();

function writtenNames(index: NameIndex<unknown>): ReadonlySet<string> {
  const known = written.get(index) ?? new Set(index.names.map((name) => name.trim()));
  written.set(index, known);
  return known;
}

/** A unit of measure in brackets at the end of a name. */
const UNIT = /[(（[［〔【][^()（）]*[)）\]］〕】]\s*$/;

/** Lists a name that was found although it is written otherwise than any name of its table. */
export function noteName(
  log: TableLog,
  index: NameIndex<unknown>,
  text: string,
  { row, column }: { row: number; column: number },
): void {
  const names = writtenNames(index);
  const from = text.trim();
  if (from === '' || names.has(from) || names.has(from.replace(UNIT, '').trim())) return;
  const to = nameKey(text);
  if (to !== from) noteChange(log, row, column, { from, to, why: 'name' });
}
