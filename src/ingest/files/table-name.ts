import { TABLES, type TableName } from '../../model/tables.ts';
import { nameKey } from '../cells/name-key.ts';

const BY_NAME = new Map<string, TableName>(
  TABLES.flatMap((table) => [
    [table.name, table.name],
    [table.zh, table.name],
  ]),
);

/**
 * The table that a sheet or file name stands for: a table's English or Chinese name, alone or
 * followed by a dash and anything (`完成情况-统计局`). The ending of a file name is not part of it.
 */
export function tableOfName(name: string): TableName | undefined {
  const key = nameKey(name).toLowerCase();
  return BY_NAME.get(key) ?? BY_NAME.get(key.replace(/[-‐‑–—].*$/s, ''));
}

/** A path without its folders and ending. */
export function fileStem(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.[^.]*$/, '');
}
